package io.unknot.schedule.clinic;

import io.unknot.schedule.time.Checks;
import io.unknot.schedule.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When a clinic takes visits and in which rooms. Without a place, nobody is taken to need time to get here. */
public record ClinicCalendar(
        UUID clinicId,
        ZoneId zone,
        List<OpeningHours> openingHours,
        List<Closure> closures,
        BookingWindow window,
        List<Room> rooms,
        @Nullable Place place) {

    public ClinicCalendar {
        openingHours = List.copyOf(openingHours);
        closures = List.copyOf(closures);
        rooms = List.copyOf(rooms);
        Checks.require(
                rooms.stream().map(Room::roomId).distinct().count() == rooms.size(),
                "rooms must not hold the same room twice");
    }

    /** The same clinic, taking bookings in this window; itself when it does already. */
    public ClinicCalendar within(BookingWindow other) {
        return other.equals(window)
                ? this
                : new ClinicCalendar(clinicId, zone, openingHours, closures, other, rooms, place);
    }

    /** The starts that are neither too soon nor too far ahead; empty when its notice reaches beyond its horizon. */
    public Optional<Span> bookable(Instant now) {
        var from = now.plus(window.notice());
        var until = horizonEnd(now);
        return from.isBefore(until) ? Optional.of(new Span(from, until)) : Optional.empty();
    }

    /** The first instant that is too far ahead to book: midnight after the horizon's last day. */
    public Instant horizonEnd(Instant now) {
        return dayOf(now).plus(window.horizon()).plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The date the clock on the wall shows. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** Whether a visit may start at this minute of the day. */
    public boolean onGrid(Instant start) {
        var local = start.atZone(zone).toLocalTime();
        return local.toNanoOfDay() % window.grid().toNanos() == 0;
    }

    /** Whether it is closed all day, whatever its hours say. */
    public boolean isClosedOn(LocalDate date) {
        return closures.stream().anyMatch(closure -> closure.covers(date));
    }

    /** When it is open on a date; hours that touch are one span. */
    public List<Span> openOn(LocalDate date) {
        if (isClosedOn(date)) {
            return List.of();
        }
        return Span.merged(openingHours.stream()
                .filter(hours -> hours.runsOn(date))
                .flatMap(hours -> hours.hours().on(date, zone).stream())
                .toList());
    }

    /** Opening hours that touch count as one, also across midnight. */
    public boolean isOpenDuring(Span span) {
        // A clock put back over midnight may show a date before or after those of the ends.
        var open = dayOf(span.from())
                .minusDays(1)
                .datesUntil(dayOf(span.until()).plusDays(2))
                .flatMap(date -> openOn(date).stream())
                .toList();
        return Span.merged(open).stream().anyMatch(hours -> hours.contains(span));
    }
}
