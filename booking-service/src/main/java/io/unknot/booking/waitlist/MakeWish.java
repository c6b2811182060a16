package io.unknot.booking.waitlist;

import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.BookingRefused.UnknownClient;
import io.unknot.booking.audit.AuditTrail;
import io.unknot.booking.audit.By;
import io.unknot.booking.directory.Directory;
import io.unknot.booking.directory.Length;
import io.unknot.booking.directory.UnknownEntry;
import io.unknot.booking.waitlist.WaitlistRefused.DaysArePast;
import io.unknot.booking.waitlist.WaitlistRefused.NobodyGivesIt;
import io.unknot.booking.waitlist.WaitlistRefused.TooManyWishes;
import io.unknot.outbox.Writes;
import io.unknot.schedule.Offer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts a client on the waitlist. */
@Component
public class MakeWish {

    /** How many wishes one client may have open at a time. */
    public static final int MOST_OPEN = 5;

    private final Writes writes;
    private final Wishes wishes;
    private final Directory directory;
    private final Appointments appointments;
    private final AuditTrail audit;

    MakeWish(Writes writes, Wishes wishes, Directory directory, Appointments appointments, AuditTrail audit) {
        this.writes = writes;
        this.wishes = wishes;
        this.directory = directory;
        this.appointments = appointments;
        this.audit = audit;
    }

    /**
     * The wish as it waits; or a {@link WaitlistRefused}, {@link UnknownClient}, {@link UnknownEntry} for a clinic, or
     * that the treatment is not given in this length.
     */
    public Mono<WaitlistWish> make(UUID clientId, Wanted wanted, By by) {
        return writes.write(requireGiven(wanted)
                .then(endsAt(wanted))
                .flatMap(endsAt -> appointments
                        .now()
                        .filter(endsAt::isAfter)
                        .switchIfEmpty(Mono.error(DaysArePast::new))
                        .flatMap(now -> requireRoom(clientId)
                                .then(add(clientId, wanted, now, endsAt))
                                .flatMap(wish ->
                                        audit.record(WishEntry.made(by, wish)).thenReturn(wish)))));
    }

    private Mono<WaitlistWish> add(UUID clientId, Wanted wanted, Instant now, Instant endsAt) {
        return Mono.defer(() -> wishes.add(
                new WaitlistWish(UUID.randomUUID(), clientId, wanted, now, endsAt, WaitlistWish.State.WAITING)));
    }

    private Mono<Void> requireRoom(UUID clientId) {
        return wishes.lockOpenOf(clientId)
                .switchIfEmpty(Mono.error(() -> new UnknownClient(clientId)))
                .flatMap(open -> open < MOST_OPEN ? Mono.empty() : Mono.error(new TooManyWishes(clientId)));
    }

    /** Where the day ends last, it is past. */
    private Mono<Instant> endsAt(Wanted wanted) {
        return Flux.fromIterable(wanted.clinics())
                .concatMap(clinic -> directory
                        .zoneOf(clinic)
                        .switchIfEmpty(Mono.error(() -> new UnknownEntry("clinic", clinic)))
                        .map(zone -> endOf(wanted, zone)))
                .collectList()
                .map(ends -> ends.stream().max(Comparator.naturalOrder()).orElseThrow());
    }

    private static Instant endOf(Wanted wanted, ZoneId zone) {
        return wanted.lastDay().plusDays(1).atStartOfDay(zone).toInstant();
    }

    private Mono<Void> requireGiven(Wanted wanted) {
        var length = wanted.length().<Length>map(Length.Asked::new).orElseGet(Length.Usual::new);
        return Flux.fromIterable(wanted.clinics())
                .concatMap(clinic ->
                        directory.offers(clinic, wanted.treatmentId(), length).collectList())
                .filter(offers -> isGiven(offers, wanted))
                .next()
                .switchIfEmpty(Mono.error(() -> new NobodyGivesIt(wanted.treatmentId())))
                .then();
    }

    private static boolean isGiven(List<Offer> offers, Wanted wanted) {
        return offers.stream()
                .anyMatch(offer -> wanted.therapists().isEmpty()
                        || wanted.therapists().contains(offer.therapist().therapistId()));
    }
}
