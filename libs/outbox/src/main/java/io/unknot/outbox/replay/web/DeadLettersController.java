package io.unknot.outbox.replay.web;

import io.unknot.outbox.replay.ReplayDeadLetters;
import io.unknot.outbox.replay.ReplayDeadLetters.Replayed;
import io.unknot.outbox.replay.ReplayDeadLetters.Waiting;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Records this service could not apply, for operators: which and why, not what they say. */
@RestController
@RequestMapping("/api/v1/dead-letters/${spring.application.name}")
class DeadLettersController {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLettersController.class);

    private final ReplayDeadLetters deadLetters;

    DeadLettersController(ReplayDeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @GetMapping
    Mono<Waiting> waiting(Caller caller) {
        Access.operator(caller);
        return deadLetters.waiting();
    }

    /** Pressing twice is safe: what was handed on is not there any more. */
    @PostMapping("/replay")
    Mono<Replayed> replay(Caller caller) {
        var operator = Access.operator(caller);
        return deadLetters
                .replay()
                .doOnNext(replayed ->
                        LOG.info("Operator {} had dead letters handed on: {}", operator.operatorId(), replayed));
    }
}
