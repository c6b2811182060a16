package io.unknot.booking.visitnote;

import java.util.UUID;

/** Why a note was not kept. */
public abstract sealed class NoteRefused extends RuntimeException {

    private NoteRefused(String message) {
        super(message, null, false, false);
    }

    /** The client has not come, or does not any more. */
    public static final class NothingToNote extends NoteRefused {
        NothingToNote(UUID appointmentId) {
            super("nobody has come to " + appointmentId);
        }
    }

    /** Somebody wrote or corrected it after the writer read it. */
    public static final class StaleNote extends NoteRefused {
        StaleNote(UUID appointmentId) {
            super("the note of " + appointmentId + " has moved on");
        }
    }

    /** It is more than a day old. */
    public static final class NoteClosed extends NoteRefused {
        NoteClosed(UUID appointmentId) {
            super("the note of " + appointmentId + " stays as it is");
        }
    }

    /** The client is just being merged into another. */
    public static final class ClientBusy extends NoteRefused {
        ClientBusy(UUID appointmentId) {
            super("the client of " + appointmentId + " is busy");
        }
    }
}
