package io.unknot.notification.inbox.live;

import io.unknot.notification.inbox.Owner;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Says when an inbox may look different. It is no more than a hint: how it looks the database says. */
@Component
public final class InboxWakeups {

    /** Without a recipient it may be any. */
    private record Wakeup(Optional<UUID> recipient) {}

    private final Sinks.Many<Wakeup> wakeups = Sinks.many().multicast().directBestEffort();
    private final Sinks.Empty<Void> stopping = Sinks.empty();

    /** Something has come to this recipient, or was read. */
    public synchronized void of(UUID recipient) {
        wakeups.tryEmitNext(new Wakeup(Optional.of(recipient)));
    }

    /** Nobody listened for a while. */
    public synchronized void everywhere() {
        wakeups.tryEmitNext(new Wakeup(Optional.empty()));
    }

    /** Emits something with each change of the owner's inbox. */
    Flux<Long> of(Owner owner) {
        return wakeups.asFlux()
                .filter(wakeup -> wakeup.recipient().map(owner::concerns).orElse(true))
                .map(_ -> 0L);
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
