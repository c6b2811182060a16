package io.unknot.therapist.register;

import io.unknot.outbox.Outbox;
import io.unknot.outbox.Writes;
import io.unknot.therapist.register.Replaced.Change;
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

    /**
     * As above; the check sees what stands there now, with the lock held, and may refuse by an error. It is not asked
     * about what stands there already: whatever has come to be against it since, nothing is made worse.
     */
    public <T> Mono<Replaced<T>> in(
            Register<T> register, UUID id, T wanted, Expected expected, Function<Optional<T>, Mono<Void>> check) {
        var replacing = register.lock(id)
                .then(register.find(id).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .doOnNext(expected::require)
                .flatMap(current -> current.filter(entry -> entry.content().equals(wanted))
                        .map(unchanged -> Mono.just(new Replaced<>(unchanged, Change.NONE)))
                        .orElseGet(() -> check.apply(current.map(Versioned::content))
                                .then(Mono.defer(() -> put(register, wanted, current)))));
        return writes.write(replacing);
    }

    private <T> Mono<Replaced<T>> put(Register<T> register, T wanted, Optional<Versioned<T>> current) {
        var next = new Versioned<>(wanted, current.map(Versioned::version).orElse(0L) + 1);
        return register.put(next)
                .then(outbox.tell(register.told(next)))
                .thenReturn(new Replaced<>(next, current.isEmpty() ? Change.CREATED : Change.CHANGED));
    }
}
