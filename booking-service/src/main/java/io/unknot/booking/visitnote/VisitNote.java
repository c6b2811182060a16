package io.unknot.booking.visitnote;

import io.unknot.booking.visitnote.NoteRefused.NoteClosed;
import io.unknot.booking.visitnote.NoteRefused.StaleNote;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What was noted of one visit. A new version is a correction. */
public record VisitNote(
        UUID id, long version, UUID appointmentId, UUID clientId, UUID writtenBy, Instant writtenAt, String text) {

    /** How long it can be corrected: afterwards others have read it and acted on it. */
    public static final Duration CORRECTABLE = Duration.ofHours(24);

    static VisitNote first(UUID appointmentId, UUID clientId, UUID writtenBy, String text, Instant now) {
        return new VisitNote(UUID.randomUUID(), 1, appointmentId, clientId, writtenBy, now, text);
    }

    /**
     * With other words; itself when they are the same.
     *
     * @throws StaleNote unless this is the version the writer has read
     * @throws NoteClosed a day after it was first written
     */
    VisitNote correct(String other, Optional<Long> read, Instant now) {
        if (other.equals(text)) {
            return this;
        }
        if (!read.equals(Optional.of(version))) {
            throw new StaleNote(appointmentId);
        }
        if (!now.isBefore(correctableUntil())) {
            throw new NoteClosed(appointmentId);
        }
        return new VisitNote(id, version + 1, appointmentId, clientId, writtenBy, writtenAt, other);
    }

    public Instant correctableUntil() {
        return writtenAt.plus(CORRECTABLE);
    }

    /** Neither a log nor a message of a failure may say how somebody is. */
    @Override
    public String toString() {
        return "VisitNote[...]";
    }
}
