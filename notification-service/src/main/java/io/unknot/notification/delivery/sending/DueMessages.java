package io.unknot.notification.delivery.sending;

import io.unknot.notification.delivery.Claimed;
import io.unknot.notification.delivery.Deliveries;
import io.unknot.notification.delivery.DeliveryFault;
import io.unknot.notification.delivery.lane.Lane;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Finds what is due in a lane. A message is claimed, sent and marked; a crash after its provider took it and before it is
 * marked repeats that one mail, under the same Message-ID: SMTP has no way to send exactly once.
 */
@Component
public class DueMessages {

    private final Deliveries deliveries;
    private final DeliverBatch delivering;
    private final DeliveryFault.Watch faults;

    DueMessages(Deliveries deliveries, DeliverBatch delivering, DeliveryFault.Watch faults) {
        this.deliveries = deliveries;
        this.delivering = delivering;
        this.faults = faults;
    }

    /** Claims the next batch; empty if nothing is due or the lane takes nothing now. Fails only while the database does. */
    public Mono<Work> next(Lane lane) {
        return Mono.defer(() -> {
            var most = lane.take();
            return most == 0 ? Mono.empty() : claim(lane, most);
        });
    }

    private Mono<Work> claim(Lane lane, int most) {
        return deliveries
                .claim(lane.channel(), most)
                .switchIfEmpty(Flux.defer(() -> strays(lane, most)))
                .collectList()
                .doOnError(_ -> lane.giveBack(most))
                .doOnNext(batch -> lane.giveBack(most - batch.size()))
                .filter(batch -> !batch.isEmpty())
                .doOnNext(_ -> faults.passes(DeliveryFault.CLAIMED))
                .map(batch -> new Work(batch.size() == most, delivering.deliver(batch, lane)));
    }

    private Flux<Claimed> strays(Lane lane, int most) {
        return lane.looksForStrays() ? deliveries.claimStrays(lane.channel(), most) : Flux.empty();
    }

    /** A claimed batch that is sent when subscribed to; a full one says that there may be more. */
    public record Work(boolean full, Mono<Void> delivery) {}
}
