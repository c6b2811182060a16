package io.unknot.booking.outcome.web;

import io.unknot.booking.appointment.BookingRefused.UnknownAppointment;
import io.unknot.booking.outcome.Moment;
import io.unknot.booking.outcome.ScoreRefused;
import io.unknot.booking.outcome.ScoreRefused.AlreadyScored;
import io.unknot.booking.outcome.ScoreRefused.ClientBusy;
import io.unknot.booking.outcome.ScoreRefused.NoLongerCorrected;
import io.unknot.booking.outcome.ScoreRefused.NotYet;
import io.unknot.booking.outcome.ScoreRefused.NothingScored;
import io.unknot.booking.outcome.ScoreRefused.TooLate;
import io.unknot.booking.outcome.ScoreRefused.WrongState;
import io.unknot.service.problem.Problem;

/** Each refusal as a problem of its own. */
final class ScoreProblems {

    private ScoreProblems() {}

    /** What is no refusal stays what it is. */
    static Throwable told(Throwable failure) {
        return switch (failure) {
            case ScoreRefused refused -> of(refused).toException();
            case UnknownAppointment _ ->
                Problem.of(404, "unknown-appointment", "There is no such appointment")
                        .next("Check the address, or look through your appointments.")
                        .toException();
            default -> failure;
        };
    }

    private static Problem of(ScoreRefused refused) {
        return switch (refused) {
            case WrongState wrong ->
                Problem.of(409, "wrong-state", "This appointment has not got that far, or does not take place")
                        .next(
                                wrong.moment() == Moment.BEFORE
                                        ? "Score a visit that is booked."
                                        : "Score the visit once its client has come.");
            case NotYet early ->
                Problem.of(409, "too-early", "This visit cannot be scored yet")
                        .next("Try again from the instant in from on.")
                        .with("from", early.from());
            case TooLate _ ->
                Problem.of(409, "score-too-late", "It is too late to say how it was then")
                        .next("Say how it is before the next visit.");
            case AlreadyScored _ ->
                Problem.of(409, "already-scored", "This moment of the visit has a score already")
                        .next("Correct the score there is: PUT to the same address.");
            case NothingScored _ ->
                Problem.of(404, "unknown-score", "This moment of the visit has no score")
                        .next("Send it by POST to the same address.");
            case NoLongerCorrected _ ->
                Problem.of(409, "score-closed", "A score can be corrected for a day, and it is over")
                        .next("Say how it is at the next visit.");
            case ClientBusy _ ->
                Problem.of(409, "clients-busy", "This client is just being merged into another")
                        .next("Read the appointment again, then send the score once more.")
                        .retryAfter(1);
        };
    }
}
