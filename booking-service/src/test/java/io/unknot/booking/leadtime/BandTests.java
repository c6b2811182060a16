package io.unknot.booking.leadtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BandTests {

    @Test
    void bandsCoverEveryLengthOnce() {
        var next = Duration.ZERO;
        for (var band : Band.ALL) {
            assertThat(band.from()).isEqualTo(next);
            next = band.until().orElse(Duration.ZERO);
        }
        assertThat(Band.ALL.getLast().until()).isEmpty();
    }

    @Test
    void daysAreAtLeastOneAndAtMostAQuarter() {
        var first = LocalDate.of(2026, 1, 1);

        assertThat(new Days(first, first).last()).isEqualTo(first);
        assertThat(new Days(first, first.plusDays(91)).first()).isEqualTo(first);
        assertThatThrownBy(() -> new Days(first, first.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Days(first, first.plusDays(92))).isInstanceOf(IllegalArgumentException.class);
    }
}
