package io.unknot.therapist.register;

import io.unknot.outbox.Outbox;
import io.unknot.outbox.Writes;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Replaces an entry as a whole. Sending the same again changes nothing and tells nobody. */
@Component
public final class Replace {

    private final Writes writes;
    private final Outbox outbox;

    Replace(Writes writes, Outbox outbox) {
        this.writes = writes;
        this.outbox = outbox;
    }

    /** Replaces what stands under the id if it is what the writer expected, else signals 412 {@code stale-version}. */
    public <T> Mono<Replaced<T>> in(Register<T> register, UUID id, T wanted, Expected expected) {
        return in(register, id, wanted, expected, current -> Mono.empty());
    }

    /** As above; the check sees what stands there now, with the lock held, and may refuse by an error. */
    public <T> Mono<Replaced<T>> in(
            Register<T> register, UUID id, T wanted, Expected expected, Function<Optional<T>, Mono<Void>> check) {
        var replacing = register.lock(id)
                .then(register.find(id).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .doOnNext(expected::require)
                .flatMap(current -> check.apply(current.map(Versioned::content))
                        .then(Mono.defer(() -> settle(register, wanted, current))));
        return writes.write(replacing);
    }

    private <T> Mono<Replaced<T>> settle(Register<T> register, T wanted, Optional<Versioned<T>> current) {
        var unchanged = current.filter(entry -> entry.content().equals(wanted));
        if (unchanged.isPresent()) {
            return Mono.just(new Replaced<>(unchanged.get(), false));
        }
        var next = new Versioned<>(wanted, current.map(Versioned::version).orElse(0L) + 1);
        return register.put(next)
                .then(outbox.tell(register.told(next)))
                .thenReturn(new Replaced<>(next, current.isEmpty()));
    }
}
