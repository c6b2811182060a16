package io.unknot.schedule.twin;

import io.unknot.schedule.Offer;
import io.unknot.schedule.TakenVisit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts, tick by tick, what a therapist's hands do around a visit. */
final class StrainByHand {

    private final Offer offer;
    private final Set<Instant> handsOn;
    private final Duration tick;

    StrainByHand(Offer offer, List<TakenVisit> visits, Duration tick) {
        this.offer = offer;
        this.tick = tick;
        this.handsOn = visits.stream()
                .flatMap(visit -> ticks(visit.visible().from(), visit.visible().until()))
                .collect(Collectors.toSet());
    }

    boolean allows(Instant start) {
        var guard = offer.treatment().strain();
        if (guard == null) {
            return true;
        }
        var end = start.plus(offer.treatment().duration());
        var row = offer.treatment()
                .duration()
                .plus(row(start, guard.rest(), tick.negated()))
                .plus(row(end.minus(tick), guard.rest(), tick));
        return row.compareTo(guard.inARow()) <= 0
                && ticks(start, end)
                        .map(this::date)
                        .distinct()
                        .allMatch(date -> onTheDay(date, start, end).compareTo(guard.aDay()) <= 0);
    }

    // Goes away from the visit until the hands have rested for long enough.
    private Duration row(Instant edge, Duration rest, Duration step) {
        var busy = Duration.ZERO;
        var rested = Duration.ZERO;
        for (var minute = edge.plus(step); rested.compareTo(rest) < 0; minute = minute.plus(step)) {
            if (handsOn.contains(minute)) {
                busy = busy.plus(tick);
                rested = Duration.ZERO;
            } else {
                rested = rested.plus(tick);
            }
        }
        return busy;
    }

    private Duration onTheDay(LocalDate date, Instant start, Instant end) {
        long onIt = Stream.concat(handsOn.stream(), ticks(start, end))
                .distinct()
                .filter(minute -> date(minute).equals(date))
                .count();
        return tick.multipliedBy(onIt);
    }

    private Stream<Instant> ticks(Instant from, Instant until) {
        return Stream.iterate(from, minute -> minute.isBefore(until), minute -> minute.plus(tick));
    }

    private LocalDate date(Instant minute) {
        return LocalDate.ofInstant(minute, offer.clinic().zone());
    }
}
