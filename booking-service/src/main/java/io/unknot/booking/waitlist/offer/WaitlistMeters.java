package io.unknot.booking.waitlist.offer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/**
 * What operators see of the waitlist: how many times were given back, offered and taken. Taken divided by freed is the
 * fill rate; a time that comes back from an offer is not freed again. Counted once the write has committed.
 */
@Component
class WaitlistMeters {

    private final Counter freed;
    private final Counter offered;
    private final Counter taken;

    WaitlistMeters(MeterRegistry registry) {
        this.freed = counter(registry, "freed", "times that were given back, by whomever");
        this.offered = counter(registry, "offered", "offers made to those who wait");
        this.taken = counter(registry, "taken", "offers that became visits");
    }

    /** Inside a write. */
    Mono<Void> freed() {
        return afterCommit(freed);
    }

    /** Inside a write. */
    Mono<Void> offered() {
        return afterCommit(offered);
    }

    /** Inside a write. */
    Mono<Void> taken() {
        return afterCommit(taken);
    }

    private static Mono<Void> afterCommit(Counter counter) {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .doOnNext(transaction -> transaction.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public Mono<Void> afterCommit() {
                        return Mono.fromRunnable(counter::increment);
                    }
                }))
                .then();
    }

    private static Counter counter(MeterRegistry registry, String what, String description) {
        return Counter.builder("unknot.waitlist." + what)
                .description(description)
                .register(registry);
    }
}
