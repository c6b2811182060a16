package io.unknot.gateway.limit.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisClient;
import io.lettuce.core.cluster.RedisClusterClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.unknot.gateway.limit.Allowances;
import io.unknot.gateway.limit.AllowancesInMemory;
import io.unknot.gateway.limit.Ticks;
import io.unknot.gateway.store.redis.WhereShared;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What is counted for all gateways together, over a connection that is opened when it is first needed. */
@Configuration(proxyBeanMethods = false)
@WhereShared
class SharedLimits {

    private static final Duration KEPT_WHEN_FULL = Duration.ofSeconds(10);
    private static final Duration FOR_GOOD = Duration.ofDays(10_000);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    @Bean
    CountedAlone countedAlone(InstantSource clock, MeterRegistry meters) {
        var alone = new CountedAlone(clock);
        alone.shownBy(meters);
        return alone;
    }

    @Bean
    Allowances allowances(LettuceConnectionFactory store, InstantSource clock, CountedAlone alone) {
        var buckets = Mono.fromCallable(() -> buckets(store, clock))
                .subscribeOn(Schedulers.boundedElastic())
                .cache(opened -> FOR_GOOD, failure -> BETWEEN_TRIES, () -> Duration.ZERO);
        return new SharedAllowances(new AllowancesInMemory(clock), buckets, alone);
    }

    private static AsyncProxyManager<String> buckets(LettuceConnectionFactory store, InstantSource clock) {
        var builder = switch (store.getRequiredNativeClient()) {
            case RedisClusterClient cluster -> Bucket4jLettuce.casBasedBuilder(cluster);
            case RedisClient single -> Bucket4jLettuce.casBasedBuilder(single);
            default -> throw new IllegalStateException("Neither one Redis nor a cluster of them");
        };
        return builder.clientClock(new Ticks(clock))
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_WHEN_FULL))
                .build()
                .asAsync()
                .withMapper(name -> name.getBytes(UTF_8));
    }
}
