package io.unknot.notification.delivery.worker;

import io.unknot.notification.delivery.DeliverySettings;
import io.unknot.notification.delivery.lane.Lane;
import io.unknot.notification.delivery.sending.DueMessages;
import io.unknot.notification.delivery.sending.Lanes;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.MessagesPlanned;
import io.unknot.service.database.DatabaseReady;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Sends what is due in every lane from when the database is ready until shutdown, which waits for the batches in hand. */
@Component
class DeliveryWorker implements SmartLifecycle {

    private final Map<Channel, LaneLoop> loops;
    private volatile boolean running;

    DeliveryWorker(DueMessages due, Lanes lanes, DeliverySettings settings) {
        this.loops = lanes.all().stream()
                .collect(Collectors.toMap(
                        Lane::channel,
                        lane -> new LaneLoop(due.next(lane), lane.lines(), settings.poll(), settings.gather())));
    }

    @EventListener(DatabaseReady.class)
    void begin() {
        running = true;
        loops.values().forEach(LaneLoop::begin);
    }

    @EventListener
    void wake(MessagesPlanned planned) {
        planned.channels().stream()
                .flatMap(channel -> Stream.ofNullable(loops.get(channel)))
                .forEach(LaneLoop::wake);
    }

    /** Nothing yet: the database tells when it is ready. */
    @Override
    public void start() {}

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public void stop(Runnable stopped) {
        running = false;
        Flux.fromIterable(loops.values())
                .flatMap(LaneLoop::stop)
                .doFinally(_ -> stopped.run())
                .subscribe();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
