package io.unknot.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import reactor.core.publisher.Mono;

/**
 * In this process's memory, of so many askers and no more. Whoever is forgotten has asked for nothing for so long that
 * nothing is lost, or one of very many.
 */
public final class AllowancesInMemory implements Allowances {

    private static final int MOST = 100_000;
    private static final Duration FORGOTTEN = Duration.ofMinutes(5);

    private record Asker(Rate rate, String who) {}

    private final TimeMeter time;
    private final Cache<Asker, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(FORGOTTEN).build();

    public AllowancesInMemory(InstantSource clock) {
        this.time = new Ticks(clock);
    }

    @Override
    public Mono<Duration> take(Rate rate, String who) {
        var taken =
                buckets.get(new Asker(rate, who), asker -> bucket(asker.rate())).tryConsumeAndReturnRemaining(1);
        return Mono.just(taken.isConsumed() ? Duration.ZERO : Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }

    private Bucket bucket(Rate rate) {
        return Bucket.builder()
                .addLimit(rate.asBandwidth())
                .withCustomTimePrecision(time)
                .build();
    }
}
