package io.unknot.notification.delivery.finishing;

import io.unknot.notification.delivery.Deliveries;
import io.unknot.notification.delivery.Deliveries.Ended;
import io.unknot.notification.delivery.DeliveryFault;
import io.unknot.notification.fallback.FallBack;
import io.unknot.notification.message.Change;
import io.unknot.notification.message.Message;
import io.unknot.notification.message.MessageId;
import io.unknot.outbox.Outbox;
import io.unknot.outbox.Outbox.Told;
import io.unknot.outbox.Writes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes down what becomes of a handful of messages, and the events that tell of it, in one transaction. */
@Component
class CloseMessages {

    private final Deliveries deliveries;
    private final Writes writes;
    private final Outbox outbox;
    private final FallBack fallBack;
    private final DeliveryFault.Watch faults;

    CloseMessages(Deliveries deliveries, Writes writes, Outbox outbox, FallBack fallBack, DeliveryFault.Watch faults) {
        this.deliveries = deliveries;
        this.writes = writes;
        this.outbox = outbox;
        this.fallBack = fallBack;
        this.faults = faults;
    }

    /** Which are to be tried again and which have ended; those that were lost meanwhile are in neither. */
    record Written(Set<MessageId> back, Set<MessageId> ended) {}

    Mono<Written> write(List<NextStep> steps) {
        return writes.write(putBack(steps).flatMap(back -> end(steps, back).map(ended -> new Written(back, ended))));
    }

    private Mono<Set<MessageId>> putBack(List<NextStep> steps) {
        var later =
                steps.stream().map(NextStep::later).flatMap(Optional::stream).toList();
        return later.isEmpty() ? Mono.just(Set.of()) : deliveries.putBack(later);
    }

    private Mono<Set<MessageId>> end(List<NextStep> steps, Set<MessageId> back) {
        List<Ended> ending = steps.stream()
                .filter(step -> !back.contains(step.id()))
                .map(NextStep::ended)
                .flatMap(Optional::stream)
                .toList();
        return ending.isEmpty()
                ? Mono.just(Set.of())
                : deliveries
                        .close(ending)
                        .doOnNext(_ -> faults.passes(DeliveryFault.CLOSED_NOT_TOLD))
                        .flatMap(ended -> outbox.tellEach(events(steps, ended))
                                .then(fallBack.from(outcomes(steps, ended)))
                                .thenReturn(ended));
    }

    private static List<? extends Message> outcomes(List<NextStep> steps, Set<MessageId> ended) {
        return steps.stream()
                .filter(step -> ended.contains(step.id()))
                .flatMap(step -> step.end().stream())
                .map(Change::after)
                .toList();
    }

    private static List<Told> events(List<NextStep> steps, Set<MessageId> ended) {
        return steps.stream()
                .filter(step -> ended.contains(step.id()))
                .flatMap(step -> step.told().stream())
                .toList();
    }
}
