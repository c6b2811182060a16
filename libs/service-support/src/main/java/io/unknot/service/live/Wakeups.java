package io.unknot.service.live;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Says, as a bean, when there may be something new to read. It is no more than a hint: what is new the database says. */
public final class Wakeups {

    /** Without an id it may be about any. */
    private record Wakeup(Optional<UUID> about) {}

    private final Sinks.Many<Wakeup> wakeups = Sinks.many().multicast().directBestEffort();
    private final Sinks.Empty<Void> stopping = Sinks.empty();

    /** Something has changed about this one. */
    public synchronized void about(UUID id) {
        wakeups.tryEmitNext(new Wakeup(Optional.of(id)));
    }

    /** Nobody listened for a while. */
    public synchronized void aboutAll() {
        wakeups.tryEmitNext(new Wakeup(Optional.empty()));
    }

    /** Emits something with each change that concerns a page. */
    public Flux<Long> concerning(Predicate<UUID> page) {
        return wakeups.asFlux()
                .filter(wakeup -> wakeup.about().map(page::test).orElse(true))
                .map(_ -> 0L);
    }

    /** Ends when this service stops: it waits for its answers to end, and a page can go on listening elsewhere. */
    public Mono<Void> stopping() {
        return stopping.asMono();
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping.tryEmitEmpty();
    }
}
