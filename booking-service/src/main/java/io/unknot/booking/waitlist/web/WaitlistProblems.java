package io.unknot.booking.waitlist.web;

import io.unknot.booking.appointment.web.refusal.RefusalProblems;
import io.unknot.booking.waitlist.MakeWish;
import io.unknot.booking.waitlist.WaitlistRefused;
import io.unknot.booking.waitlist.WaitlistRefused.DaysArePast;
import io.unknot.booking.waitlist.WaitlistRefused.NobodyGivesIt;
import io.unknot.booking.waitlist.WaitlistRefused.OfferOver;
import io.unknot.booking.waitlist.WaitlistRefused.OfferTaken;
import io.unknot.booking.waitlist.WaitlistRefused.TooManyWishes;
import io.unknot.booking.waitlist.WaitlistRefused.UnknownOffer;
import io.unknot.booking.waitlist.WaitlistRefused.UnknownWish;
import io.unknot.service.problem.Problem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Each refusal as a problem of its own. */
@Component
class WaitlistProblems {

    private final RefusalProblems refusals;

    WaitlistProblems(RefusalProblems refusals) {
        this.refusals = refusals;
    }

    /** The work with its refusals as problems. */
    <T> Mono<T> told(Mono<T> work) {
        return refusals.told(work)
                .onErrorMap(WaitlistRefused.class, refused -> of(refused).toException());
    }

    private static Problem of(WaitlistRefused refused) {
        return switch (refused) {
            case TooManyWishes _ ->
                Problem.of(409, "too-many-wishes", "A client waits for at most %d things".formatted(MakeWish.MOST_OPEN))
                        .next("Withdraw one of the wishes, then make this one.");
            case DaysArePast _ ->
                Problem.of(400, "invalid-request", "Something in this request is not right")
                        .field("to", "is over at every clinic named")
                        .next("Choose later days.");
            case NobodyGivesIt _ ->
                Problem.of(422, "nobody-gives-it", "Nobody gives this treatment where it is wished for")
                        .next("Choose other therapists, another clinic or another treatment.");
            case UnknownWish _ ->
                Problem.of(404, "unknown-wish", "There is no such wish")
                        .next("Check the address, or look through the waitlist.");
            case UnknownOffer _ ->
                Problem.of(404, "unknown-offer", "There is no such offer").next("Look at the wish it was for.");
            case OfferOver _ ->
                Problem.of(410, "offer-over", "This offer is over and the time has gone to the next")
                        .next("You still wait: the next time that suits you is offered when it is your turn.");
            case OfferTaken taken ->
                Problem.of(409, "offer-taken", "This offer was taken")
                        .next("To give the time back, cancel the appointment.")
                        .with("appointmentId", taken.appointmentId());
        };
    }
}
