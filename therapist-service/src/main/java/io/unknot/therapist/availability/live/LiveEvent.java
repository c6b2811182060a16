package io.unknot.therapist.availability.live;

import io.unknot.schedule.time.Span;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that pages about a clinic should know, or pages about any if it names none; told in the order of their
 * numbers. It never says who booked.
 */
public record LiveEvent(
        long number,
        Kind kind,
        @Nullable UUID clinicId,
        @Nullable Time time) {

    /** What has happened. */
    public enum Kind {
        /** A time is gone. */
        TAKEN,
        /** A time is there again. */
        FREED,
        /** What the clinic offers is no longer the same: search again. */
        CHANGED,
        /** Something may have been missed: search again. */
        REFRESH,
        /** Nothing has happened; so the page knows up to where it has heard everything, and that somebody speaks. */
        HEARTBEAT
    }

    /**
     * When a therapist cannot take visits at the clinic, with buffers and the way from other clinics. Only for a visit
     * at the clinic itself it says what a client sees of it, and the room.
     */
    public record Time(
            UUID therapistId,
            Span therapist,
            @Nullable Span visible,
            @Nullable UUID roomId) {}

    boolean concerns(UUID clinic) {
        return clinicId == null || clinicId.equals(clinic);
    }
}
