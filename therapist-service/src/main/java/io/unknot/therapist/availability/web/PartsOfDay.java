package io.unknot.therapist.availability.web;

import io.unknot.schedule.time.LocalHours;
import io.unknot.therapist.availability.search.PartOfDay;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The hours of the day at which a visit may start: parts of it, hours of one's own, or what both leave. */
final class PartsOfDay {

    private PartsOfDay() {}

    /** Empty when nothing is asked for; complains about what leaves no time at all. */
    static List<LocalHours> read(Parameters parameters) {
        var parts = parameters
                .all("part", PartOfDay.values().length, "must be one of morning, afternoon, evening", PartOfDay::of)
                .stream()
                .map(PartOfDay::hours)
                .toList();
        var between = parameters.one("between", "must be hours such as 09:30-13:00", PartsOfDay::hours);
        if (between == null) {
            return parts;
        }
        if (parts.isEmpty()) {
            return List.of(between);
        }
        var left =
                parts.stream().flatMap(part -> shared(part, between).stream()).toList();
        parameters.complaints().unless(!left.isEmpty(), "between", "must share some time with part");
        return left;
    }

    private static Optional<LocalHours> shared(LocalHours some, LocalHours others) {
        if (!some.overlaps(others)) {
            return Optional.empty();
        }
        var from = some.from().isAfter(others.from()) ? some.from() : others.from();
        return Optional.of(new LocalHours(from, earlier(some.until(), others.until())));
    }

    // Midnight is the end of the day here.
    private static LocalTime earlier(LocalTime one, LocalTime other) {
        if (one.equals(LocalTime.MIDNIGHT) || other.equals(LocalTime.MIDNIGHT)) {
            return one.equals(LocalTime.MIDNIGHT) ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static @Nullable LocalHours hours(String text) {
        var dash = text.indexOf('-');
        return dash < 0
                ? null
                : new LocalHours(LocalTime.parse(text.substring(0, dash)), LocalTime.parse(text.substring(dash + 1)));
    }
}
