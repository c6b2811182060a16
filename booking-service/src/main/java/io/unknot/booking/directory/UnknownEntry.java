package io.unknot.booking.directory;

import java.util.UUID;

/** A clinic, treatment or therapist this service has not heard of: a wrong id, or one created a moment ago. */
public final class UnknownEntry extends RuntimeException {

    private final String kind;

    /** The kind is one of clinic, treatment, therapist. */
    public UnknownEntry(String kind, UUID id) {
        super("no " + kind + " " + id, null, false, false);
        this.kind = kind;
    }

    public String kind() {
        return kind;
    }
}
