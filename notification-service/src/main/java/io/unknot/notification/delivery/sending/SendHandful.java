package io.unknot.notification.delivery.sending;

import io.unknot.notification.delivery.Deliveries;
import io.unknot.notification.delivery.Deliveries.HandOver;
import io.unknot.notification.delivery.DeliveryFault;
import io.unknot.notification.delivery.Failures;
import io.unknot.notification.delivery.Outcome;
import io.unknot.notification.delivery.Outcome.Delivered;
import io.unknot.notification.delivery.Ready;
import io.unknot.notification.delivery.Tried;
import io.unknot.notification.delivery.Verdict;
import io.unknot.notification.letter.Post;
import io.unknot.notification.message.Message;
import io.unknot.notification.message.MessageId;
import io.unknot.service.trace.Leg;
import io.unknot.service.trace.Trail;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Sends a handful of letters down one line. All are handed over by one question right before; an answer holds for a
 * second, so that nothing leaves two seconds after a change of what it says, however slow the line turns out.
 */
@Component
class SendHandful {

    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final Deliveries deliveries;
    private final DeliveryFault.Watch faults;
    private final Trail trail;

    SendHandful(Deliveries deliveries, DeliveryFault.Watch faults, Trail trail) {
        this.deliveries = deliveries;
        this.faults = faults;
        this.trail = trail;
    }

    /**
     * How each went, in their order; what was not tried because the line or the answer was worn is to be asked for again.
     * Fails only while the database does.
     */
    Mono<List<Tried>> send(List<Ready> handful, Post.Line line) {
        return Mono.defer(() -> {
            var asked = System.nanoTime();
            var messages =
                    handful.stream().map(ready -> ready.claimed().message()).toList();
            return deliveries
                    .handOver(messages)
                    .doOnNext(answers -> faults.passes(DeliveryFault.HANDED_OVER))
                    .publishOn(Schedulers.boundedElastic())
                    .flatMap(answers -> Flux.fromIterable(handful)
                            .concatMap(ready -> send(ready, answers, line, asked))
                            .collectList());
        });
    }

    private Mono<Tried> send(Ready ready, Map<MessageId, HandOver> answers, Post.Line line, long asked) {
        var answer = answers.get(ready.claimed().message().about().id());
        if (answer == null) {
            return Mono.just(new Tried(ready.claimed(), new Outcome.OutOfHand()));
        }
        if (answer.verdict() != Verdict.SEND || !line.usable() || System.nanoTime() - asked > FRESH_NANOS) {
            return Mono.just(new Tried(ready.claimed(), answer.verdict().unsent()));
        }
        return trail.continued(ready.claimed().place(), legOf(ready.claimed().message()), line.send(ready.letter()))
                .thenReturn(new Tried(ready.claimed(), new Delivered(answer.at())))
                .onErrorResume(failure -> Mono.just(new Tried(
                        ready.claimed(), Failures.broken(ready.claimed().message(), failure))));
    }

    private static Leg legOf(Message message) {
        var about = message.about();
        return new Leg(
                "send " + about.channel().name().toLowerCase(Locale.ROOT),
                about.subject().id());
    }
}
