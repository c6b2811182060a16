package io.unknot.therapist.register;

/** The entry as it now stands, and what sending it has changed. */
public record Replaced<T>(Versioned<T> entry, Change change) {

    /** From what stood there before to what was sent. */
    public enum Change {
        CREATED,
        CHANGED,
        NONE
    }

    /** Whether there was none before. */
    public boolean created() {
        return change == Change.CREATED;
    }
}
