package io.unknot.notification.letter.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ClinicTimeTests {

    private static final ZoneId LEEDS = ZoneId.of("Europe/London");

    @Test
    void tellsTheTwoHalvesOfARepeatedHourApart() {
        assertThat(time("2026-10-25T00:30:00Z").inFull())
                .isEqualTo("Sunday 25 October 2026, 01:30 BST to 01:10 GMT (Europe/London)");
        assertThat(time("2026-10-25T00:30:00Z").inShort()).isEqualTo("Sun 25 Oct, 01:30 (BST)");
        assertThat(time("2026-10-25T01:30:00Z").inShort()).isEqualTo("Sun 25 Oct, 01:30 (GMT)");
    }

    @Test
    void keepsToTheWallInSummer() {
        assertThat(time("2026-07-01T08:40:00Z").inFull())
                .isEqualTo("Wednesday 1 July 2026, 09:40 to 10:20 BST (Europe/London)");
    }

    private static ClinicTime time(String start) {
        var instant = Instant.parse(start);
        return new ClinicTime(instant, instant.plusSeconds(2400), LEEDS);
    }
}
