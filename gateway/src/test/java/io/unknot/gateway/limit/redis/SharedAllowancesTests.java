package io.unknot.gateway.limit.redis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.unknot.gateway.limit.AllowancesInMemory;
import io.unknot.gateway.limit.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class SharedAllowancesTests {

    private static final Rate RATE = new Rate("test", 2, 1);

    private final AtomicInteger asked = new AtomicInteger();
    private final Mono<AsyncProxyManager<String>> away = Mono.defer(() -> {
        asked.incrementAndGet();
        return Mono.error(new IllegalStateException("away"));
    });
    private final SharedAllowances allowances =
            new SharedAllowances(new AllowancesInMemory(() -> Instant.parse("2026-11-24T09:40:00Z")), away);

    @Test
    void countsForItselfWhileTheStoreIsAway() {
        assertThat(take()).isZero();
        assertThat(take()).isZero();
        assertThat(take()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aFloodIsRefusedHereAndAsksNoStore() {
        for (int i = 0; i < 100; i++) {
            take();
        }
        assertThat(asked).hasValue(2);
    }

    @Test
    void waitsForAStoreThatDoesNotAnswerNoLongerThanAQuarterOfASecond() {
        var stuck =
                new SharedAllowances(new AllowancesInMemory(() -> Instant.parse("2026-11-24T09:40:00Z")), Mono.never());

        assertThat(stuck.take(RATE, "jo").block(Duration.ofSeconds(30))).isZero();
    }

    private Duration take() {
        return requireNonNull(allowances.take(RATE, "jo").block());
    }
}
