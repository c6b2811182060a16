package io.unknot.booking.appointment.take;

import io.unknot.booking.appointment.BookingRefused.NewcomersHoldEnough;
import io.unknot.booking.appointment.Visit;
import io.unknot.booking.directory.ClinicRoster;
import io.unknot.booking.directory.ClinicRosters;
import io.unknot.booking.directory.RecentZones;
import io.unknot.booking.wish.Wish;
import io.unknot.schedule.time.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * How much of a clinic's day newcomers may hold between them. A mailbox costs a bot nothing, so that each client has few
 * holds keeps nobody from holding the whole day with many clients: what all of them together may hold does. Who has been to
 * a clinic, or was put on record by one, is not bound by it.
 */
@Component
class NewcomersShare {

    private final NewcomerHolds holds;
    private final ClinicRosters rosters;
    private final RecentZones zones;
    private final int percent;

    /**
     * @param percent of the time the clinic's therapists are at work that day, from 1 to 100
     * @throws IllegalArgumentException for any other number
     */
    NewcomersShare(
            NewcomerHolds holds,
            ClinicRosters rosters,
            RecentZones zones,
            @Value("${unknot.newcomers.held-percent:5}") int percent) {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("unknot.newcomers.held-percent must be 1 to 100");
        }
        this.holds = holds;
        this.rosters = rosters;
        this.zones = zones;
        this.percent = percent;
    }

    /** What is left of it on the day of the wish, for this write alone until it ends. */
    Mono<Left> left(Wish wish) {
        return zones.of(wish.clinicId()).flatMap(zone -> {
            var date = LocalDate.ofInstant(wish.start(), zone);
            return rosters.on(wish.clinicId(), date)
                    .map(roster -> atWork(roster, date))
                    .defaultIfEmpty(Duration.ZERO)
                    .flatMap(worked -> holds.lock(wish.clinicId(), day(date, zone))
                            .map(held -> new Left(worked.multipliedBy(percent).dividedBy(100), held)));
        });
    }

    private static Duration atWork(ClinicRoster roster, LocalDate date) {
        var open = roster.clinic().openOn(date);
        var zone = roster.clinic().zone();
        return roster.byTherapist().values().stream()
                .flatMap(planned ->
                        Span.without(Span.shared(planned.plannedOn(date, zone), open), planned.awayOn(date, zone))
                                .stream())
                .map(span -> Duration.between(span.from(), span.until()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Span day(LocalDate date, ZoneId zone) {
        return new Span(
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** The share of a day, and how much of it is held. */
    record Left(Duration share, Duration held) {

        /**
         * One visit may always be held: the share of a small clinic's day may be shorter than any.
         *
         * @throws NewcomersHoldEnough when it is too long for what is left
         */
        void require(Visit visit) {
            var length =
                    Duration.between(visit.visible().from(), visit.visible().until());
            if (!held.isZero() && held.plus(length).compareTo(share) > 0) {
                throw new NewcomersHoldEnough();
            }
        }
    }
}
