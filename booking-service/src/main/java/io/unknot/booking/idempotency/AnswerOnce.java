package io.unknot.booking.idempotency;

import io.unknot.outbox.Writes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Does a keyed request once and answers every repetition alike, refusals too. The answer is kept in the transaction of
 * the work itself: there is no moment in which the work is done and its answer is not known.
 */
@Component
public class AnswerOnce {

    private final Writes writes;
    private final Answers answers;

    AnswerOnce(Writes writes, Answers answers) {
        this.writes = writes;
        this.answers = answers;
    }

    /**
     * The first answer. An error of the work rolls everything back and is not kept: the work must have turned what it
     * wants repeated into an answer. Signals {@link KeyReused} and {@link RequestInFlight}.
     */
    public Mono<Answer> answer(RequestKey key, byte[] requestHash, Mono<Answer> work) {
        return writes.write(answers.tryLock(key)
                .filter(locked -> locked)
                .switchIfEmpty(Mono.error(RequestInFlight::new))
                .then(answers.find(key, requestHash))
                .switchIfEmpty(Mono.defer(() -> work.flatMap(
                        answer -> answers.keep(key, requestHash, answer).thenReturn(answer)))));
    }
}
