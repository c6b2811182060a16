package io.unknot.booking.waitlist.offer;

import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.appointment.take.HoldTime;
import io.unknot.booking.audit.By;
import io.unknot.booking.directory.Length;
import io.unknot.booking.directory.UnknownEntry;
import io.unknot.booking.waitlist.WaitlistWish;
import io.unknot.booking.waitlist.Wishes;
import io.unknot.booking.waitlist.matching.FreedTime;
import io.unknot.booking.waitlist.matching.Match;
import io.unknot.booking.wish.Wish;
import io.unknot.events.waitlist.WaitlistOffered;
import io.unknot.outbox.Outbox;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Offers a time to one who waits, inside a write: holds it for them as any hold is made, so that the same constraint
 * that keeps two people out of one time keeps everybody else out of this one.
 */
@Component
class MakeOffer {

    private final Wishes wishes;
    private final Offers offers;
    private final HoldTime holdTime;
    private final Outbox outbox;
    private final WaitlistMeters meters;

    MakeOffer(Wishes wishes, Offers offers, HoldTime holdTime, Outbox outbox, WaitlistMeters meters) {
        this.wishes = wishes;
        this.offers = offers;
        this.holdTime = holdTime;
        this.outbox = outbox;
        this.meters = meters;
    }

    /**
     * The offer. Empty when the wish does not wait any more or another write has it; an error that
     * {@link #isRefusal} when the time cannot be held for this client, and nothing of it is left.
     */
    Mono<WaitlistOffer> make(FreedTime freed, Match match, Instant now) {
        return wishes.lockWaiting(match.wish().id())
                .filter(locked -> locked)
                .flatMap(_ -> holdTime.offer(wish(match), now.plus(match.keptFor()), By.system()))
                .map(held -> offer(freed, match, held.id(), now))
                .flatMap(offer -> offers.add(offer)
                        .then(wishes.change(offer.wishId(), WaitlistWish.State.WAITING, WaitlistWish.State.OFFERED))
                        .then(outbox.tell(told(offer)))
                        .then(meters.offered())
                        .thenReturn(offer));
    }

    /** Somebody was quicker, the client is elsewhere then, or a policy says no: the next one's turn. */
    static boolean isRefusal(Throwable failure) {
        return failure instanceof BookingRefused || failure instanceof UnknownEntry;
    }

    private static Wish wish(Match match) {
        var time = match.time();
        var length =
                match.wish().wanted().length().<Length>map(Length.Asked::new).orElseGet(Length.Usual::new);
        return new Wish(
                time.clinicId(),
                time.treatmentId(),
                time.therapistId(),
                match.wish().clientId(),
                time.start(),
                length);
    }

    private static WaitlistOffer offer(FreedTime freed, Match match, UUID appointmentId, Instant now) {
        return new WaitlistOffer(
                UUID.randomUUID(),
                match.wish().id(),
                match.wish().clientId(),
                appointmentId,
                match.time(),
                freed.visible(),
                now,
                now.plus(match.keptFor()),
                WaitlistOffer.State.OPEN);
    }

    private static WaitlistOffered told(WaitlistOffer offer) {
        var time = offer.time();
        return new WaitlistOffered(
                offer.id(),
                1,
                offer.wishId(),
                offer.appointmentId(),
                offer.clientId(),
                time.clinicId(),
                time.treatmentId(),
                time.therapistId(),
                time.start(),
                time.end(),
                offer.expiresAt());
    }
}
