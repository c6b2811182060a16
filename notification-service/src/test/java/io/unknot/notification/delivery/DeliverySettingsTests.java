package io.unknot.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.unknot.notification.delivery.lane.LaneSettings;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DeliverySettingsTests {

    private static final LaneSettings LANE = new LaneSettings(10, 4, 0);
    private static final DeliverySettings SETTINGS = settings(150, Duration.ofSeconds(45));

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
        assertThatIllegalArgumentException().isThrownBy(() -> settings(0, Duration.ofSeconds(45)));
        assertThatIllegalArgumentException().isThrownBy(() -> settings(150, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new LaneSettings(0, 4, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new LaneSettings(201, 4, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new LaneSettings(10, 0, 0));
    }

    private static DeliverySettings settings(int tries, Duration lease) {
        return new DeliverySettings(
                lease,
                Duration.ofMillis(500),
                Duration.ofMillis(25),
                tries,
                Duration.ofSeconds(2),
                Duration.ofMinutes(10),
                Duration.ofHours(24),
                LANE,
                LANE,
                LANE);
    }
}
