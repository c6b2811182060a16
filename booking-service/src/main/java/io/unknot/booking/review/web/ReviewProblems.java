package io.unknot.booking.review.web;

import io.unknot.booking.appointment.BookingRefused.UnknownAppointment;
import io.unknot.booking.review.ReviewRefused;
import io.unknot.booking.review.ReviewRefused.AlreadyModerated;
import io.unknot.booking.review.ReviewRefused.AlreadyReviewed;
import io.unknot.booking.review.ReviewRefused.NoLongerEditable;
import io.unknot.booking.review.ReviewRefused.NotCompleted;
import io.unknot.booking.review.ReviewRefused.UnknownReview;
import io.unknot.service.problem.Problem;

/** Each refusal as a problem of its own. */
final class ReviewProblems {

    private ReviewProblems() {}

    /** What is no refusal stays what it is. */
    static Throwable told(Throwable failure) {
        return switch (failure) {
            case ReviewRefused refused -> of(refused).toException();
            case UnknownAppointment _ ->
                Problem.of(404, "unknown-appointment", "There is no such appointment")
                        .next("Check the address, or look through your appointments.")
                        .toException();
            default -> failure;
        };
    }

    private static Problem of(ReviewRefused refused) {
        return switch (refused) {
            case UnknownReview _ ->
                Problem.of(404, "unknown-review", "There is no such review")
                        .next("Check the address. A visit has a review once its client has sent one.");
            case NotCompleted _ ->
                Problem.of(409, "visit-not-completed", "The visit is not completed yet")
                        .next("Send the review once the visit is over and the clinic has noted it.");
            case AlreadyReviewed _ ->
                Problem.of(409, "already-reviewed", "This visit has a review already")
                        .next("Change the review there is: PUT to the same address.");
            case AlreadyModerated _ ->
                Problem.of(409, "review-moderated", "The clinic has already decided about this review")
                        .next("Ask the clinic if it should be changed or hidden.");
            case NoLongerEditable _ ->
                Problem.of(409, "review-closed", "A review can be changed for fourteen days, and they are over")
                        .next("Ask the clinic if it should be hidden.");
        };
    }
}
