package io.unknot.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DeliverySettingsTests {

    private static final DeliverySettings SETTINGS = new DeliverySettings(
            10, 4, Duration.ofSeconds(45), Duration.ofMillis(500), 150, Duration.ofSeconds(2), Duration.ofMinutes(10));

    @Test
    void waitsTwiceAsLongAfterEachTryUpToTheLongest() {
        var random = new SplittableRandom(1);
        for (var tries = 1; tries <= 150; tries++) {
            var whole = Math.min(2L << Math.min(tries - 1, 20), 600);

            assertThat(SETTINGS.waitAfter(tries, random))
                    .isBetween(Duration.ofMillis(whole * 500), Duration.ofSeconds(whole));
        }
    }

    @Test
    void keepsMessagesOutOfStep() {
        var random = new SplittableRandom(1);

        assertThat(SETTINGS.waitAfter(20, random)).isNotEqualTo(SETTINGS.waitAfter(20, random));
    }

    @Test
    void triesForAboutADay() {
        var random = new SplittableRandom(1);
        var total = Duration.ZERO;
        for (var tries = 1; tries < SETTINGS.tries(); tries++) {
            total = total.plus(SETTINGS.waitAfter(tries, random));
        }

        assertThat(total).isBetween(Duration.ofHours(12), Duration.ofHours(24));
    }

    @Test
    void refusesSettingsThatWouldNeverSend() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeliverySettings(
                        0,
                        4,
                        Duration.ofSeconds(45),
                        Duration.ofMillis(500),
                        150,
                        Duration.ofSeconds(2),
                        Duration.ofMinutes(10)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeliverySettings(
                        10,
                        4,
                        Duration.ZERO,
                        Duration.ofMillis(500),
                        150,
                        Duration.ofSeconds(2),
                        Duration.ofMinutes(10)));
    }
}
