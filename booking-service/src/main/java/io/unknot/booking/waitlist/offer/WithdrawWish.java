package io.unknot.booking.waitlist.offer;

import io.unknot.booking.appointment.Scope;
import io.unknot.booking.audit.AuditTrail;
import io.unknot.booking.audit.By;
import io.unknot.booking.waitlist.WaitlistRefused.UnknownWish;
import io.unknot.booking.waitlist.WaitlistWish;
import io.unknot.booking.waitlist.WaitlistWish.State;
import io.unknot.booking.waitlist.WishEntry;
import io.unknot.booking.waitlist.Wishes;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import io.unknot.outbox.Writes;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes a client off the waitlist; an offer they have to answer is declined with it. */
@Component
public class WithdrawWish {

    private final Writes writes;
    private final Wishes wishes;
    private final Offers offers;
    private final AnswerOffer answerOffer;
    private final AuditTrail audit;

    WithdrawWish(Writes writes, Wishes wishes, Offers offers, AnswerOffer answerOffer, AuditTrail audit) {
        this.writes = writes;
        this.wishes = wishes;
        this.offers = offers;
        this.answerOffer = answerOffer;
        this.audit = audit;
    }

    /** The wish as it is then: withdrawn, or how it ended before. {@link UnknownWish} outside the scope. */
    public Mono<WaitlistWish> withdraw(UUID id, Scope scope, CancelledBy side, By by) {
        return writes.write(wishes.find(id, scope)
                .switchIfEmpty(Mono.error(() -> new UnknownWish(id)))
                .flatMap(wish -> wish.state().isOpen() ? end(wish, side, by) : Mono.just(wish)));
    }

    // An offer may be made or answered while this looks: then it looks again.
    private Mono<WaitlistWish> end(WaitlistWish wish, CancelledBy side, By by) {
        var own = new Scope.OwnOf(wish.clientId());
        return offers.openOf(wish.id())
                .flatMap(open -> answerOffer.decline(open.id(), own, side, by))
                .then(wishes.change(wish.id(), State.WAITING, State.WITHDRAWN))
                .flatMap(changed -> wishes.find(wish.id(), own)
                        .flatMap(now -> changed
                                ? audit.record(WishEntry.withdrawn(by, wish, now))
                                        .thenReturn(now)
                                : now.state().isOpen() ? end(now, side, by) : Mono.just(now)));
    }
}
