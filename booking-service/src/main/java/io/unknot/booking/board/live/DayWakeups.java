package io.unknot.booking.board.live;

import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Says when there may be something new to read. It is no more than a hint: what is new stands in the log. */
@Component
public final class DayWakeups {

    /** Without a clinic it may be any. */
    private record Wakeup(Optional<UUID> clinicId) {}

    private final Sinks.Many<Wakeup> wakeups = Sinks.many().multicast().directBestEffort();
    private final Sinks.Empty<Void> stopping = Sinks.empty();

    /** Something has changed at this clinic. */
    public synchronized void at(UUID clinicId) {
        wakeups.tryEmitNext(new Wakeup(Optional.of(clinicId)));
    }

    /** Nobody listened for a while. */
    public synchronized void everywhere() {
        wakeups.tryEmitNext(new Wakeup(Optional.empty()));
    }

    /** Emits something with each change at the clinic. */
    Flux<Long> of(UUID clinicId) {
        return wakeups.asFlux()
                .filter(wakeup -> wakeup.clinicId().map(clinicId::equals).orElse(true))
                .map(wakeup -> 0L);
    }

    /** Ends when this service stops: it waits for its answers to end, and a page can go on listening elsewhere. */
    Mono<Void> stopping() {
        return stopping.asMono();
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping.tryEmitEmpty();
    }
}
