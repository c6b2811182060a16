package io.unknot.notification.message.when;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * From when until when, each day by the reader's own clock, nothing is sent that can wait; they may go over midnight.
 * From is part of them and until is not; of each day at least two hours are left.
 */
public record QuietHours(LocalTime from, LocalTime until, ZoneId zone) {

    /** What goes out before them goes out so much before, that a sender who is late is not too late. */
    static final Duration MARGIN = Duration.ofMinutes(15);

    private static final Duration LEAST_AWAKE = Duration.ofHours(2);

    public QuietHours {
        var awake = Duration.between(until, from);
        if ((awake.isNegative() ? awake.plusDays(1) : awake).compareTo(LEAST_AWAKE) < 0) {
            throw new IllegalArgumentException("quiet hours leave two hours of a day: " + from + " to " + until);
        }
    }

    /** The instant itself, unless it is quiet then: a little before these hours begin. */
    Instant noLaterThan(Instant instant) {
        return around(instant).map(quiet -> quiet.from().minus(MARGIN)).orElse(instant);
    }

    /** The instant itself, unless it is quiet then: when these hours end. */
    Instant noEarlierThan(Instant instant) {
        return around(instant).map(Stretch::until).orElse(instant);
    }

    /** Whether nothing is sent then. */
    boolean hold(Instant instant) {
        return around(instant).isPresent();
    }

    private Optional<Stretch> around(Instant instant) {
        var local = instant.atZone(zone).toLocalDateTime();
        var time = local.toLocalTime();
        var overMidnight = from.isAfter(until);
        var begun = !time.isBefore(from);
        var over = !time.isBefore(until);
        if (overMidnight ? !begun && over : !begun || over) {
            return Optional.empty();
        }
        var firstDay = overMidnight && !begun ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        var lastDay = overMidnight ? firstDay.plusDays(1) : firstDay;
        return Optional.of(new Stretch(first(firstDay.atTime(from)), last(lastDay.atTime(until))));
    }

    /** When clocks first show that time, or would have: a time that is left out is where they are put forward. */
    private Instant first(LocalDateTime time) {
        return skipped(time)
                .orElseGet(() -> time.atZone(zone).withEarlierOffsetAtOverlap().toInstant());
    }

    /** When clocks last show that time. */
    private Instant last(LocalDateTime time) {
        return skipped(time)
                .orElseGet(() -> time.atZone(zone).withLaterOffsetAtOverlap().toInstant());
    }

    private Optional<Instant> skipped(LocalDateTime time) {
        var change = zone.getRules().getTransition(time);
        return change != null && change.isGap() ? Optional.of(change.getInstant()) : Optional.empty();
    }

    private record Stretch(Instant from, Instant until) {}
}
