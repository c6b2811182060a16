package io.unknot.booking.waitlist.web;

import io.unknot.booking.idempotency.web.Command;
import io.unknot.booking.idempotency.web.KeyedAnswers;
import io.unknot.booking.waitlist.WaitlistWish;
import io.unknot.booking.waitlist.offer.WaitlistOffer;
import io.unknot.booking.waitlist.web.WaitlistViews.WishView;
import io.unknot.service.access.Caller;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Turns what was asked of the waitlist into answers, refusals included. */
@Component
class WaitlistAnswers {

    private final KeyedAnswers keyed;
    private final WaitlistViews views;
    private final WaitlistProblems problems;

    WaitlistAnswers(KeyedAnswers keyed, WaitlistViews views, WaitlistProblems problems) {
        this.keyed = keyed;
        this.views = views;
        this.problems = problems;
    }

    Mono<ResponseEntity<String>> made(Command command, Mono<WaitlistWish> work) {
        return keyed.answer(command, HttpStatus.CREATED, problems.told(work.flatMap(views::explained)));
    }

    Mono<ResponseEntity<String>> answered(Command command, Mono<WaitlistOffer> work) {
        return keyed.answer(command, HttpStatus.OK, problems.told(work.flatMap(views::of)));
    }

    Mono<WishView> told(Mono<WaitlistWish> work) {
        return problems.told(work.flatMap(views::explained));
    }

    /** A client has few; for staff, who may have many, where each stands is told of one at a time. */
    Mono<List<WishView>> list(Caller caller, List<WaitlistWish> wishes) {
        return caller instanceof Caller.Client
                ? Flux.fromIterable(wishes).concatMap(views::explained).collectList()
                : Mono.just(wishes.stream().map(WaitlistViews::plain).toList());
    }
}
