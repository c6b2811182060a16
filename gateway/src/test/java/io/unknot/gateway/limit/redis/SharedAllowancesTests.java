package io.unknot.gateway.limit.redis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.unknot.gateway.limit.AllowancesInMemory;
import io.unknot.gateway.limit.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Mono;

class SharedAllowancesTests {

    private static final Rate RATE = new Rate("test", 2, 1);

    private final AtomicInteger asked = new AtomicInteger();
    private final Mono<AsyncProxyManager<String>> away = Mono.defer(() -> {
        asked.incrementAndGet();
        return Mono.error(new IllegalStateException("away"));
    });
    private static final Instant BEGUN = Instant.parse("2026-11-24T09:40:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(BEGUN);
    private final CountedAlone alone = new CountedAlone(now::get);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SharedAllowances allowances = new SharedAllowances(new AllowancesInMemory(() -> BEGUN), away, alone);

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
        var stuck = new SharedAllowances(new AllowancesInMemory(() -> BEGUN), Mono.never(), alone);

        assertThat(stuck.take(RATE, "jo").block(Duration.ofMinutes(3))).isZero();
        assertThat(alone.is()).isTrue();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void saysOnceThatItCountsAloneAndOnceThatItDoesNoMore(CapturedOutput output) {
        alone.shownBy(meters);
        assertThat(meters.get("unknot.limits.alone").gauge().value()).isZero();

        take();
        take();

        assertThat(meters.get("unknot.limits.alone").gauge().value()).isOne();
        assertThat(output).containsOnlyOnce("counted by this gateway alone").doesNotContain("jo");

        alone.mayBeOver();
        assertThat(alone.is()).isTrue();
        now.set(BEGUN.plus(CountedAlone.CALM).plusMillis(1));
        alone.mayBeOver();
        alone.mayBeOver();

        assertThat(meters.get("unknot.limits.alone").gauge().value()).isZero();
        assertThat(output).containsOnlyOnce("for all gateways again");
    }

    private Duration take() {
        return requireNonNull(allowances.take(RATE, "jo").block());
    }
}
