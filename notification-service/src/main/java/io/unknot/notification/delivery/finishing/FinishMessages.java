package io.unknot.notification.delivery.finishing;

import io.unknot.notification.delivery.DeliveryFault;
import io.unknot.notification.delivery.DeliverySettings;
import io.unknot.notification.delivery.Outcome.Delivered;
import io.unknot.notification.delivery.Tried;
import io.unknot.notification.delivery.finishing.CloseMessages.Written;
import java.time.Duration;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Sees to it that how a handful of tries went is written down. */
@Component
public class FinishMessages {

    /** A moment without the database must not send a mail twice that the claim still protects. */
    private static final Retry INSISTENT = Retry.backoff(5, Duration.ofMillis(200))
            .filter(failure -> !(failure instanceof DataIntegrityViolationException));

    private final CloseMessages closing;
    private final DeliverySettings settings;
    private final DeliveryMeters meters;
    private final DeliveryFault.Watch faults;

    FinishMessages(
            CloseMessages closing, DeliverySettings settings, DeliveryMeters meters, DeliveryFault.Watch faults) {
        this.closing = closing;
        this.settings = settings;
        this.meters = meters;
        this.faults = faults;
    }

    /** Fails only while the database does; then the claims lapse and the messages are tried once more. */
    public Mono<Void> finish(List<Tried> tried) {
        if (tried.isEmpty()) {
            return Mono.empty();
        }
        if (tried.stream().anyMatch(one -> one.outcome() instanceof Delivered)) {
            faults.passes(DeliveryFault.SENT_NOT_CLOSED);
        }
        return write(tried.stream().map(one -> NextStep.after(one, settings)).toList());
    }

    private Mono<Void> write(List<NextStep> steps) {
        return closing.write(steps)
                .retryWhen(INSISTENT)
                .doOnNext(written -> count(steps, written))
                .then()
                // Something of one that nobody foresaw must not send all its neighbours again.
                .onErrorResume(
                        DataIntegrityViolationException.class,
                        failure -> steps.size() == 1
                                ? Mono.error(failure)
                                : Flux.fromIterable(steps)
                                        .concatMapDelayError(step -> write(List.of(step)))
                                        .then());
    }

    private void count(List<NextStep> steps, Written written) {
        for (var step : steps) {
            if (written.back().contains(step.id())) {
                meters.putBack(step.message());
            } else if (written.ended().contains(step.id())) {
                step.end().ifPresent(change -> meters.ended(change.after()));
            }
        }
    }
}
