package io.unknot.service.token.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RotatingKeysTests {

    private Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private final RotatingKeys keys = new RotatingKeys(() -> now, Duration.ofHours(12));

    @Test
    void signsWithAnotherKeyAfterTwelveHours() {
        var first = keys.current();
        now = now.plus(Duration.ofHours(12).minusSeconds(1));
        assertThat(keys.current()).isEqualTo(first);
        now = now.plusSeconds(1);
        assertThat(keys.current()).isNotEqualTo(first);
        assertThat(keys.current()).isEqualTo(keys.current());
    }

    @Test
    void publishesTheKeyBeforeUntilItsTokensHaveEnded() {
        var first = keys.current();
        now = now.plus(Duration.ofHours(12));
        var second = keys.current();
        assertThat(keys.published()).containsExactly(second, first);
        now = now.plus(Duration.ofMinutes(5));
        assertThat(keys.published()).containsExactly(second);
    }

    @Test
    void refusesToChangeKeysFasterThanTokensEnd() {
        assertThatThrownBy(() -> new RotatingKeys(() -> now, Duration.ofMinutes(9)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
