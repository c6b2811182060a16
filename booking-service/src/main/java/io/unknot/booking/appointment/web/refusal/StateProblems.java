package io.unknot.booking.appointment.web.refusal;

import io.unknot.booking.appointment.StateRefused;
import io.unknot.booking.appointment.StateRefused.NotExtended;
import io.unknot.booking.appointment.StateRefused.NothingToUndo;
import io.unknot.booking.appointment.StateRefused.PartsStay;
import io.unknot.booking.appointment.StateRefused.PlaceStays;
import io.unknot.booking.appointment.StateRefused.PlanPaused;
import io.unknot.booking.appointment.StateRefused.TooEarly;
import io.unknot.booking.appointment.StateRefused.UndoLapsed;
import io.unknot.service.problem.Problem;

/** Each refusal that is a matter of state or of time as a problem of its own. */
final class StateProblems {

    private StateProblems() {}

    static Problem of(StateRefused refused) {
        return switch (refused) {
            case NotExtended _ ->
                Problem.of(409, "not-extended", "This time is not kept for longer")
                        .next("Confirm it while it lasts, or choose another.");
            case TooEarly early ->
                Problem.of(409, "too-early", "This appointment cannot be %s yet".formatted(early.wanted()))
                        .next("Try again from the instant in from on.")
                        .with("from", early.from());
            case NothingToUndo _ ->
                Problem.of(409, "nothing-to-undo", "The last change is none that can be undone")
                        .next("Read the appointment again to see how it stands.");
            case UndoLapsed _ ->
                Problem.of(410, "undo-lapsed", "It is too late to undo this")
                        .next("Use another command to put it right.");
            case PlaceStays _ ->
                Problem.of(409, "place-stays", "A place in a visit for several cannot be moved")
                        .next("Cancel it and take a place in another.");
            case PlanPaused _ ->
                Problem.of(409, "plan-paused", "The course this visit is part of is paused")
                        .next("Leave the visit where it is or move it to later; a manager resumes the course.");
            case PartsStay _ ->
                Problem.of(409, "parts-stay", "A visit of several parts keeps its therapists and its clinic")
                        .next("Send only another start, or cancel it and book anew.");
        };
    }
}
