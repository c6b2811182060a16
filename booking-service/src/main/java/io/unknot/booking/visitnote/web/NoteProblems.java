package io.unknot.booking.visitnote.web;

import io.unknot.booking.appointment.BookingRefused.UnknownAppointment;
import io.unknot.booking.visitnote.NoteRefused;
import io.unknot.booking.visitnote.NoteRefused.ClientBusy;
import io.unknot.booking.visitnote.NoteRefused.NoteClosed;
import io.unknot.booking.visitnote.NoteRefused.NothingToNote;
import io.unknot.booking.visitnote.NoteRefused.StaleNote;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.access.Role;
import io.unknot.service.problem.Problem;

/** Who may, and each refusal as a problem of its own. */
final class NoteProblems {

    private NoteProblems() {}

    /** The caller as somebody who treats; a refusal for everybody else. */
    static Caller.Staff therapist(Caller caller) {
        var staff = Access.anyStaff(caller);
        if (!staff.roles().contains(Role.THERAPIST)) {
            throw notTheirs("This needs the therapist of the visit.");
        }
        return staff;
    }

    /** A refusal for whoever neither treats nor manages: what is noted is no matter of the front desk. */
    static void requireReader(Caller caller) {
        var staff = Access.anyStaff(caller);
        if (!staff.roles().contains(Role.THERAPIST) && !staff.manages()) {
            throw notTheirs("This needs a therapist or a manager.");
        }
    }

    private static RuntimeException notTheirs(String why) {
        return Problem.of(403, "not-allowed", "You may not do this")
                .detail(why)
                .next("Log in as somebody who may.")
                .toException();
    }

    /** What is no refusal stays what it is. */
    static Throwable told(Throwable failure) {
        return switch (failure) {
            case NoteRefused refused -> of(refused).toException();
            case UnknownAppointment _ ->
                Problem.of(404, "unknown-appointment", "There is no such appointment")
                        .next("Check the address, or look through your appointments.")
                        .toException();
            default -> failure;
        };
    }

    private static Problem of(NoteRefused refused) {
        return switch (refused) {
            case NothingToNote _ ->
                Problem.of(409, "wrong-state", "This appointment has not got that far, or does not take place")
                        .next("Write the note once its client has come.");
            case StaleNote _ ->
                Problem.of(412, "stale-version", "Somebody has changed this since you read it")
                        .next("Read the notes again, add what you wrote, then send it with the version you read.");
            case NoteClosed _ ->
                Problem.of(409, "note-closed", "A note can be corrected for a day, and it is over")
                        .next("Note it at the client's next visit.");
            case ClientBusy _ ->
                Problem.of(409, "clients-busy", "This client is just being merged into another")
                        .next("Read the appointment again, then send the note once more.")
                        .retryAfter(1);
        };
    }
}
