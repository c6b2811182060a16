package io.unknot.booking.appointment.web.refusal;

import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.appointment.BookingRefused.HoldLapsed;
import io.unknot.booking.appointment.BookingRefused.NewcomersHoldEnough;
import io.unknot.booking.appointment.BookingRefused.NotBookable;
import io.unknot.booking.appointment.BookingRefused.TimeTaken;
import io.unknot.booking.appointment.BookingRefused.TooLateToMove;
import io.unknot.booking.appointment.BookingRefused.TooManyBookings;
import io.unknot.booking.appointment.BookingRefused.TooManyHolds;
import io.unknot.booking.appointment.BookingRefused.UnknownAppointment;
import io.unknot.booking.appointment.BookingRefused.UnknownClient;
import io.unknot.booking.appointment.BookingRefused.WrongState;
import io.unknot.booking.appointment.SafetyRefused;
import io.unknot.booking.appointment.StateRefused;
import io.unknot.service.problem.Problem;

/** What is told of each refusal, and what to do next. */
final class BookingProblems {

    private BookingProblems() {}

    static Problem of(BookingRefused refused) {
        return switch (refused) {
            case TimeTaken taken ->
                Problem.of(409, "time-taken", "This time has just been taken")
                        .next("Choose one of the times in alternatives, or search again.")
                        .with("reasons", taken.objections());
            case NotBookable notBookable ->
                Problem.of(422, "not-bookable", "This time cannot be booked")
                        .next("Choose one of the times in alternatives, or search again.")
                        .with("reasons", notBookable.objections());
            case TooManyBookings many ->
                Problem.of(409, "too-many-bookings", "You have as many visits to come as this clinic takes")
                        .next("Cancel one that is not needed, or call the clinic.")
                        .with("reasons", many.objections());
            case TooLateToMove late ->
                Problem.of(409, "too-late-to-move", "The visit begins too soon to be moved")
                        .next("Call the clinic, or cancel the visit.")
                        .with("reasons", late.objections());
            case TooManyHolds _ ->
                Problem.of(409, "too-many-holds", "Two times are kept for you already, and that is as many as we keep")
                        .next("Confirm or cancel one of them, or wait until it lapses.");
            case NewcomersHoldEnough _ ->
                Problem.of(
                                409,
                                "newcomers-hold-enough",
                                "As much of this day is kept for new clients as we keep for them")
                        .next("Book the time at once instead of having it kept, choose another day, or call the"
                                + " clinic.");
            case StateRefused state -> StateProblems.of(state);
            case SafetyRefused safety -> SafetyProblems.of(safety);
            case HoldLapsed _ ->
                Problem.of(410, "hold-expired", "This time was kept for a while and that is over")
                        .next("Hold it again if it is still free, or search for another.");
            case WrongState wrong ->
                Problem.of(
                                409,
                                "wrong-state",
                                "This appointment is %s and cannot be %s".formatted(wrong.state(), wrong.wanted()))
                        .next("Read the appointment again to see how it stands.");
            case UnknownAppointment _ ->
                Problem.of(404, "unknown-appointment", "There is no such appointment")
                        .next("Check the address, or look through your appointments.");
            case UnknownClient _ ->
                Problem.of(400, "unknown-client", "We do not know yet how to reach this client")
                        .field("clientId", "there is no client with this id")
                        .next("Save the client first: PUT /api/v1/clients/{id} with name and e-mail; of another"
                                + " clinic's client say in X-Access-Reason why you book for them.");
        };
    }
}
