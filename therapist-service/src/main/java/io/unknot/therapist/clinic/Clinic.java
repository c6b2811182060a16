package io.unknot.therapist.clinic;

import io.unknot.schedule.ClinicCalendar;
import io.unknot.schedule.WeeklyHours;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** One location of the chain. The order its hours and rooms were given in means nothing. */
public record Clinic(
        UUID id,
        String name,
        Address address,
        ZoneId zone,
        BookingWindow window,
        List<WeeklyHours> openingHours,
        List<NamedRoom> rooms) {

    private static final Comparator<WeeklyHours> THROUGH_THE_WEEK =
            Comparator.comparing(WeeklyHours::day).thenComparing(WeeklyHours::from);
    private static final Comparator<NamedRoom> BY_NAME = Comparator.comparing(NamedRoom::name)
            .thenComparing(named -> named.room().roomId());

    public Clinic {
        openingHours = openingHours.stream().sorted(THROUGH_THE_WEEK).toList();
        rooms = rooms.stream().sorted(BY_NAME).toList();
        requireNoOverlap(openingHours);
        require(distinct(rooms, named -> named.room().roomId()), "rooms must not hold the same id twice");
        require(distinct(rooms, NamedRoom::name), "rooms must not hold the same name twice");
    }

    /** What decides when a visit may be here. */
    public ClinicCalendar calendar() {
        return new ClinicCalendar(
                id,
                zone,
                openingHours,
                window.grid(),
                window.notice(),
                Period.ofDays(window.horizonDays()),
                rooms.stream().map(NamedRoom::room).toList());
    }

    private static void requireNoOverlap(List<WeeklyHours> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            var earlier = sorted.get(i - 1);
            var later = sorted.get(i);
            var overlap = earlier.day() == later.day()
                    && (earlier.until().equals(LocalTime.MIDNIGHT)
                            || later.from().isBefore(earlier.until()));
            require(
                    !overlap,
                    "openingHours must not overlap, but on %s %s to %s and %s to %s do"
                            .formatted(later.day(), earlier.from(), earlier.until(), later.from(), later.until()));
        }
    }

    private static <T> boolean distinct(List<T> list, Function<T, ?> key) {
        return list.stream().map(key).distinct().count() == list.size();
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
