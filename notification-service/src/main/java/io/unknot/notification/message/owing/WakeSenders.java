package io.unknot.notification.message.owing;

import io.unknot.notification.message.About;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.MessagesPlanned;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/** Wakes those who send by the channels of what was planned and is due: nobody for a reminder of next week. */
@Component
class WakeSenders {

    /** Our clock and the database's differ; who is woken early looks again by itself. */
    private static final Duration DUE_SOON = Duration.ofSeconds(1);

    private final ApplicationEventPublisher senders;
    private final InstantSource clock;

    WakeSenders(ApplicationEventPublisher senders, InstantSource clock) {
        this.senders = senders;
        this.clock = clock;
    }

    /** Must be called inside the write that plans: they are woken when it has committed. */
    Mono<Void> afterCommit(Collection<About> planned) {
        var soon = clock.instant().plus(DUE_SOON);
        var channels = planned.stream()
                .filter(about -> about.dueAt().isBefore(soon))
                .map(About::channel)
                .collect(Collectors.toUnmodifiableSet());
        return channels.isEmpty() ? Mono.empty() : afterCommit(channels);
    }

    private Mono<Void> afterCommit(Set<Channel> channels) {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .doOnNext(transaction -> transaction.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public Mono<Void> afterCommit() {
                        return Mono.fromRunnable(() -> senders.publishEvent(new MessagesPlanned(channels)));
                    }
                }))
                .then();
    }
}
