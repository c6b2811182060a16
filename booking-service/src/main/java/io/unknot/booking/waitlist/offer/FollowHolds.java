package io.unknot.booking.waitlist.offer;

import io.unknot.booking.appointment.Held;
import io.unknot.booking.appointment.Transition;
import io.unknot.booking.appointment.transition.AppointmentWatch;
import io.unknot.booking.waitlist.WaitlistWish;
import io.unknot.booking.waitlist.Wishes;
import io.unknot.booking.waitlist.matching.FreedTimes;
import io.unknot.events.waitlist.WaitlistLapsed;
import io.unknot.events.waitlist.WaitlistTaken;
import io.unknot.outbox.Outbox;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Hears of every change of an appointment in its own write: queues the time it gives back, and ends the offer whose hold
 * it was, whoever confirmed, cancelled or swept it.
 */
@Component
class FollowHolds implements AppointmentWatch {

    private final FreedTimes freedTimes;
    private final Offers offers;
    private final Wishes wishes;
    private final Outbox outbox;
    private final WaitlistMeters meters;

    FollowHolds(FreedTimes freedTimes, Offers offers, Wishes wishes, Outbox outbox, WaitlistMeters meters) {
        this.freedTimes = freedTimes;
        this.offers = offers;
        this.wishes = wishes;
        this.outbox = outbox;
        this.meters = meters;
    }

    @Override
    public Mono<Void> changed(Transition transition) {
        return wasOffered(transition) ? end(transition) : free(transition);
    }

    private static boolean wasOffered(Transition transition) {
        return transition
                .before()
                .filter(before -> before instanceof Held held && held.kind() == Held.Kind.OFFERED)
                .isPresent();
    }

    // A place in a visit for several gives no therapist's time back: the visit has it until it is called off itself.
    private Mono<Void> free(Transition transition) {
        if (transition.after().visit().place().isPresent()) {
            return Mono.empty();
        }
        var givenBack = transition.fact().map(GivenBack::by).orElseGet(List::of);
        return Flux.fromIterable(givenBack)
                .concatMap(time -> freedTimes
                        .add(time.clinicId(), time.therapistId(), time.visible())
                        .then(meters.freed()))
                .then();
    }

    private Mono<Void> end(Transition transition) {
        var as = switch (transition.after().state()) {
            case HELD -> WaitlistOffer.State.OPEN;
            case REQUESTED, BOOKED, CHECKED_IN, COMPLETED, MISSED -> WaitlistOffer.State.TAKEN;
            case CANCELLED -> WaitlistOffer.State.DECLINED;
            case EXPIRED -> WaitlistOffer.State.LAPSED;
        };
        return as == WaitlistOffer.State.OPEN
                ? Mono.empty()
                : offers.end(transition.after().id(), as)
                        .flatMap(offer -> as == WaitlistOffer.State.TAKEN ? taken(offer) : waitsAgain(offer, as));
    }

    private Mono<Void> taken(WaitlistOffer offer) {
        return wishes.change(offer.wishId(), WaitlistWish.State.OFFERED, WaitlistWish.State.TAKEN)
                .then(outbox.tell(
                        new WaitlistTaken(offer.id(), 2, offer.wishId(), offer.appointmentId(), offer.clientId())))
                .then(meters.taken());
    }

    // The whole of what was freed goes on to the next, so that offers do not wander off through the day.
    private Mono<Void> waitsAgain(WaitlistOffer offer, WaitlistOffer.State as) {
        var why = as == WaitlistOffer.State.DECLINED ? WaitlistLapsed.Why.DECLINED : WaitlistLapsed.Why.NOT_ANSWERED;
        return wishes.change(offer.wishId(), WaitlistWish.State.OFFERED, WaitlistWish.State.WAITING)
                .then(freedTimes.add(offer.time().clinicId(), offer.time().therapistId(), offer.freed()))
                .then(outbox.tell(new WaitlistLapsed(
                        offer.id(), 2, offer.wishId(), offer.appointmentId(), offer.clientId(), why)));
    }
}
