package io.unknot.gateway.limit.redis;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.unknot.gateway.limit.Allowances;
import io.unknot.gateway.limit.Rate;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

/**
 * Counts for all gateways what one of them has let through by its own count: a flood is refused here and never reaches the
 * store. While the store is away each gateway's own count holds alone, and nobody waits long for it.
 */
final class SharedAllowances implements Allowances {

    private static final Duration SLOWEST_ANSWER = Duration.ofMillis(250);

    private final Allowances here;
    private final Mono<AsyncProxyManager<String>> buckets;
    private final CountedAlone alone;

    /**
     * @param here counts for this gateway
     * @param buckets of all gateways; an error while they cannot be reached
     * @param alone is told of it
     */
    SharedAllowances(Allowances here, Mono<AsyncProxyManager<String>> buckets, CountedAlone alone) {
        this.here = here;
        this.buckets = buckets;
        this.alone = alone;
    }

    @Override
    public Mono<Duration> take(Rate rate, String who) {
        return here.take(rate, who).flatMap(wait -> wait.isZero() ? takeFromAll(rate, who) : Mono.just(wait));
    }

    private Mono<Duration> takeFromAll(Rate rate, String who) {
        return buckets.flatMap(all -> Mono.fromFuture(() -> count(all, rate, who)))
                .map(taken -> taken.isConsumed() ? Duration.ZERO : Duration.ofNanos(taken.getNanosToWaitForRefill()))
                .timeout(SLOWEST_ANSWER)
                .doOnNext(_ -> alone.mayBeOver())
                .doOnError(alone::begins)
                .onErrorReturn(Duration.ZERO);
    }

    private static CompletableFuture<ConsumptionProbe> count(AsyncProxyManager<String> all, Rate rate, String who) {
        var limits = BucketConfiguration.builder().addLimit(rate.asBandwidth()).build();
        return all.builder()
                .build("unknot:limits:" + rate.name() + ":" + who, () -> CompletableFuture.completedFuture(limits))
                .tryConsumeAndReturnRemaining(1);
    }
}
