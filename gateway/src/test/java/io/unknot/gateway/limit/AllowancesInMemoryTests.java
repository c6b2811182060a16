package io.unknot.gateway.limit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AllowancesInMemoryTests {

    private static final Rate RATE = new Rate("test", 3, 2);

    private Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private final AllowancesInMemory allowances = new AllowancesInMemory(() -> now);

    @Test
    void allowsSoManyAtOnceAndSaysHowLongUntilTheNext() {
        takeThree("jo");
        assertThat(take(RATE, "jo")).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void allowsSoManyASecondAfterThat() {
        takeThree("jo");
        now = now.plusSeconds(1);
        assertThat(take(RATE, "jo")).isZero();
        assertThat(take(RATE, "jo")).isZero();
        assertThat(take(RATE, "jo")).isPositive();
    }

    @Test
    void countsEveryoneAndEveryRateByItself() {
        takeThree("jo");
        assertThat(take(RATE, "alex")).isZero();
        assertThat(take(new Rate("other", 3, 2), "jo")).isZero();
    }

    private void takeThree(String who) {
        for (int i = 0; i < 3; i++) {
            assertThat(take(RATE, who)).isZero();
        }
    }

    private Duration take(Rate rate, String who) {
        return requireNonNull(allowances.take(rate, who).block());
    }
}
