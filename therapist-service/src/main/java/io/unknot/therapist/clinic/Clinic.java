package io.unknot.therapist.clinic;

import io.unknot.schedule.clinic.BookingWindow;
import io.unknot.schedule.clinic.ClinicCalendar;
import io.unknot.schedule.clinic.Closure;
import io.unknot.schedule.clinic.OpeningHours;
import io.unknot.schedule.clinic.Place;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One location of the chain. The order its hours and rooms were given in means nothing. */
public record Clinic(
        UUID id,
        String name,
        Address address,
        ZoneId zone,
        BookingWindow window,
        List<OpeningHours> openingHours,
        List<Closure> closures,
        List<NamedRoom> rooms,
        @Nullable Place place) {

    private static final Comparator<OpeningHours> THROUGH_THE_WEEK = Comparator.comparing(OpeningHours::day)
            .thenComparing(hours -> hours.hours().from())
            .thenComparing(OpeningHours::toString);
    private static final Comparator<NamedRoom> BY_NAME = Comparator.comparing(NamedRoom::name)
            .thenComparing(named -> named.room().roomId());

    public Clinic {
        openingHours = openingHours.stream().sorted(THROUGH_THE_WEEK).toList();
        closures = List.copyOf(closures);
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
                closures,
                window,
                rooms.stream().map(NamedRoom::room).toList(),
                place);
    }

    private static void requireNoOverlap(List<OpeningHours> sorted) {
        for (int i = 0; i < sorted.size(); i++) {
            for (var later : sorted.subList(i + 1, sorted.size())) {
                var earlier = sorted.get(i);
                require(
                        !earlier.overlaps(later),
                        "openingHours must not overlap, but on %s %s to %s and %s to %s do"
                                .formatted(
                                        later.day(),
                                        earlier.hours().from(),
                                        earlier.hours().until(),
                                        later.hours().from(),
                                        later.hours().until()));
            }
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
