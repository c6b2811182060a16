package io.unknot.therapist.clinic;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.unknot.schedule.clinic.BookingWindow;
import io.unknot.schedule.clinic.ClinicCalendar;
import io.unknot.schedule.clinic.Closure;
import io.unknot.schedule.clinic.OpeningHours;
import io.unknot.schedule.clinic.Place;
import io.unknot.schedule.time.Checks;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One location of the chain. The order its hours, closures and rooms were given in means nothing. */
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

    // Hours that do not overlap differ in one of these.
    private static final Comparator<OpeningHours> THROUGH_THE_WEEK = Comparator.comparing(OpeningHours::day)
            .thenComparing(hours -> hours.hours().from())
            .thenComparing(OpeningHours::effectiveFrom, nullsFirst(naturalOrder()));
    private static final Comparator<Closure> BY_DAYS =
            Comparator.comparing(Clinic::days).thenComparing(Closure::name);
    private static final Comparator<NamedRoom> BY_NAME = Comparator.comparing(NamedRoom::name)
            .thenComparing(named -> named.room().roomId());

    public Clinic {
        openingHours = openingHours.stream().sorted(THROUGH_THE_WEEK).toList();
        closures = closures.stream().sorted(BY_DAYS).toList();
        rooms = rooms.stream().sorted(BY_NAME).toList();
        requireNoOverlap(openingHours);
        Checks.require(distinct(closures, closure -> closure), "closures must not hold the same closure twice");
        Checks.require(distinct(rooms, named -> named.room().roomId()), "rooms must not hold the same id twice");
        Checks.require(distinct(rooms, NamedRoom::name), "rooms must not hold the same name twice");
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

    private static void requireNoOverlap(List<OpeningHours> openingHours) {
        for (int i = 0; i < openingHours.size(); i++) {
            for (var other : openingHours.subList(i + 1, openingHours.size())) {
                var one = openingHours.get(i);
                Checks.require(
                        !one.overlaps(other),
                        "openingHours must not overlap, but on %s %s and %s do"
                                .formatted(one.day(), spelled(one), spelled(other)));
            }
        }
    }

    private static String spelled(OpeningHours hours) {
        var words = hours.hours().from() + " to " + hours.hours().until();
        var from = hours.effectiveFrom();
        var until = hours.effectiveUntil();
        if (from == null && until == null) {
            return words;
        }
        return "%s (%s to %s)".formatted(words, from == null ? "ever since" : from, until == null ? "on" : until);
    }

    // Days are spelled so that their letters sort as they do; those of every year come first.
    private static String days(Closure closure) {
        return switch (closure) {
            case Closure.OneOff days -> days.from() + " " + days.until();
            case Closure.Yearly days -> days.from() + " " + days.until();
        };
    }

    private static <T> boolean distinct(List<T> list, Function<T, ?> key) {
        return list.stream().map(key).distinct().count() == list.size();
    }
}
