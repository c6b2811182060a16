package io.unknot.booking.waitlist.web;

import io.unknot.booking.appointment.web.Callers;
import io.unknot.booking.audit.By;
import io.unknot.booking.idempotency.web.Command;
import io.unknot.booking.waitlist.offer.AnswerOffer;
import io.unknot.service.access.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Answers to an offered time, by the client or by staff of its clinic for them. */
@RestController
@RequestMapping("/api/v1/waitlist/offers/{id}")
class OfferController {

    private final AnswerOffer answerOffer;
    private final WaitlistAnswers answers;

    OfferController(AnswerOffer answerOffer, WaitlistAnswers answers) {
        this.answerOffer = answerOffer;
        this.answers = answers;
    }

    /** Takes the time: while the offer lasts nobody else can have it. 410 once it is over. */
    @PostMapping("/acceptance")
    Mono<ResponseEntity<String>> take(
            Caller caller,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key,
            @PathVariable UUID id) {
        return answers.answered(
                new Command(caller, key, "waitlist/offers/" + id + "/acceptance", ""),
                answerOffer.take(id, Callers.keeperScopeOf(caller), By.of(caller)));
    }

    /** Leaves the time to the next; the wish waits on, with its turn kept. */
    @PostMapping("/declining")
    Mono<ResponseEntity<String>> decline(
            Caller caller,
            @RequestHeader(name = Command.KEY, required = false) @Nullable String key,
            @PathVariable UUID id) {
        return answers.answered(
                new Command(caller, key, "waitlist/offers/" + id + "/declining", ""),
                answerOffer.decline(id, Callers.keeperScopeOf(caller), Callers.sideOf(caller), By.of(caller)));
    }
}
