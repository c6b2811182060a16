package io.unknot.booking.board;

import io.unknot.schedule.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A visit as its row on the board says it: in which state, who comes, to whom and where, and what the therapist is taken
 * for.
 *
 * @param state as callers spell it, such as {@code checked-in}
 * @param first whether the client has neither come before nor is expected to before this
 * @param holdExpiresAt of a hold alone
 */
public record DayVisit(
        UUID appointmentId,
        long version,
        String state,
        UUID therapistId,
        UUID roomId,
        UUID treatmentId,
        Guest guest,
        boolean first,
        Span visible,
        Span therapistTaken,
        Optional<Instant> holdExpiresAt) {

    /** After so long somebody should look where the client is. */
    public static final Duration LATE = Duration.ofMinutes(5);

    /** Who comes. */
    public record Guest(UUID clientId, String name) {}

    /** What the front desk should not overlook. */
    public enum Flag {
        FIRST_VISIT,
        LATE,
        WAITS_FOR_APPROVAL
    }

    /** Those that are up at this time; a visit that was called off or missed has none. */
    Set<Flag> flags(Instant now) {
        var flags = EnumSet.noneOf(Flag.class);
        switch (state) {
            case "requested" -> flags.add(Flag.WAITS_FOR_APPROVAL);
            case "booked" -> {
                if (!now.isBefore(visible.from().plus(LATE))) {
                    flags.add(Flag.LATE);
                }
            }
            case "cancelled", "missed", "expired" -> {
                return flags;
            }
            default -> {}
        }
        if (first) {
            flags.add(Flag.FIRST_VISIT);
        }
        return flags;
    }
}
