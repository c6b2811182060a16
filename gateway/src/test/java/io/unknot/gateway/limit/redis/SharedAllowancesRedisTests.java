package io.unknot.gateway.limit.redis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.gateway.RedisProcess;
import io.unknot.gateway.limit.Allowances;
import io.unknot.gateway.limit.Rate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

class SharedAllowancesRedisTests {

    private static final RedisProcess redis = RedisProcess.start();
    private static final LettuceConnectionFactory store =
            new LettuceConnectionFactory(new RedisStandaloneConfiguration("127.0.0.1", redis.port()));

    private static final Instant NOW = Instant.parse("2026-11-24T09:40:00Z");
    private final Rate rate = new Rate("test", 3, 1);
    private final Allowances one = gateway(NOW);
    private final Allowances other = gateway(NOW);
    private final String jo = UUID.randomUUID().toString();

    @BeforeAll
    static void connect() {
        store.afterPropertiesSet();
        store.start();
        // A machine that is busy may need longer than a request waits to load what counts; after that none does.
        Awaitility.await().until(() -> {
            var once = new Rate("warm", 1, 1);
            var who = UUID.randomUUID().toString();
            gateway(NOW).take(once, who).block();
            return requireNonNull(gateway(NOW).take(once, who).block()).isPositive();
        });
    }

    @AfterAll
    static void disconnect() {
        store.destroy();
        redis.stop();
    }

    @Test
    void whatOneGatewayLetThroughIsGoneAtTheOther() {
        assertThat(take(one)).isZero();
        assertThat(take(other)).isZero();
        assertThat(take(one)).isZero();

        assertThat(take(one)).isEqualTo(Duration.ofSeconds(1));
        assertThat(take(other)).isEqualTo(Duration.ofSeconds(1));
        assertThat(other.take(rate, "alex").block()).isZero();
        assertThat(take(gateway(NOW.plusSeconds(1)))).isZero();
    }

    private Duration take(Allowances gateway) {
        return requireNonNull(gateway.take(rate, jo).block());
    }

    private static Allowances gateway(Instant now) {
        return new SharedLimits()
                .allowances(store, InstantSource.fixed(now), new CountedAlone(InstantSource.fixed(now)));
    }
}
