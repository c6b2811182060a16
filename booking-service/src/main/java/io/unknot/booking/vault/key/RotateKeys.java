package io.unknot.booking.vault.key;

import io.unknot.booking.vault.key.WrappedKeys.Wrapped;
import io.unknot.outbox.Writes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Wraps with the newest master key what older ones have wrapped, a little at a time while everything else goes on: what is
 * sealed stays as it is, only its key is wrapped anew. Goes on where it was interrupted, since it looks for what is left.
 */
@Component
public class RotateKeys {

    /** How many are wrapped anew in one write. */
    static final int BATCH = 200;

    private static final Logger LOG = LoggerFactory.getLogger(RotateKeys.class);

    private final Writes writes;
    private final WrappedKeys keys;
    private final MasterKeys masterKeys;

    RotateKeys(Writes writes, WrappedKeys keys, MasterKeys masterKeys) {
        this.writes = writes;
        this.keys = keys;
        this.masterKeys = masterKeys;
    }

    /** How many were wrapped anew; zero when the newest master key wraps everything. Says in the log once that is so. */
    public Mono<Integer> rotate() {
        return Mono.defer(() -> {
            var newest = masterKeys.newest();
            return batch(newest)
                    .expand(count -> count < BATCH ? Mono.empty() : batch(newest))
                    .reduce(Integer::sum)
                    .doOnNext(count -> report(newest, count));
        });
    }

    private Mono<Integer> batch(String newest) {
        return writes.write(keys.behind(newest, BATCH)
                .flatMap(behind -> Flux.fromIterable(behind)
                        .concatMap(this::anew)
                        .collectList()
                        .flatMap(keys::replace)
                        .thenReturn(behind.size())));
    }

    private Mono<Wrapped> anew(Wrapped old) {
        return masterKeys
                .unwrap(old.id(), old.key())
                .flatMap(key -> masterKeys.wrap(old.id(), key))
                .map(key -> new Wrapped(old.id(), key));
    }

    private static void report(String newest, int count) {
        if (count > 0) {
            LOG.info("{} keys are wrapped by master key {} now; older ones wrap nothing that was here", count, newest);
        }
    }
}
