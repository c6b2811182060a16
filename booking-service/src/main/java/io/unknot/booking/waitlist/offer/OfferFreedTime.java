package io.unknot.booking.waitlist.offer;

import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.waitlist.matching.FindMatch;
import io.unknot.booking.waitlist.matching.FreedTime;
import io.unknot.booking.waitlist.matching.FreedTimes;
import io.unknot.booking.waitlist.matching.Match;
import io.unknot.booking.waitlist.matching.Next;
import io.unknot.outbox.Writes;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Deals with one freed time at a time: offers some of it to the one whose turn it is, passes over one for whom it cannot
 * be held, or is done with it. Each step is one write that has the freed time to itself, so a crash between two steps
 * loses nothing and workers never share one. What is left of a freed time after an offer is looked at again, until nobody
 * waits for any of it.
 */
@Component
public class OfferFreedTime {

    private final Writes writes;
    private final Appointments appointments;
    private final FreedTimes freedTimes;
    private final FindMatch findMatch;
    private final MakeOffer makeOffer;

    OfferFreedTime(
            Writes writes, Appointments appointments, FreedTimes freedTimes, FindMatch findMatch, MakeOffer makeOffer) {
        this.writes = writes;
        this.appointments = appointments;
        this.freedTimes = freedTimes;
        this.findMatch = findMatch;
        this.makeOffer = makeOffer;
    }

    /** One step for the freed time that is due first; false when none is due that nobody else is working on. */
    public Mono<Boolean> next() {
        return writes.write(freedTimes
                .lockNext()
                .flatMap(freed -> appointments
                        .now()
                        .flatMap(now -> findMatch.find(freed, now).flatMap(next -> step(freed, next, now)))
                        .thenReturn(true))
                .defaultIfEmpty(false));
    }

    private Mono<Void> step(FreedTime freed, Next next, Instant now) {
        return switch (next) {
            case Next.Offered(var match) -> offer(freed, match, now);
            case Next.Later() -> freedTimes.later(freed);
            case Next.Nobody() -> freedTimes.remove(freed);
        };
    }

    // The hold is a write of its own within this one: refused, nothing is left of it but that it was tried.
    private Mono<Void> offer(FreedTime freed, Match match, Instant now) {
        return makeOffer
                .make(freed, match, now)
                .then()
                .onErrorResume(
                        MakeOffer::isRefusal,
                        _ -> freedTimes.passOver(
                                freed, match.wish().id(), match.time().start()));
    }
}
