package io.unknot.booking.waitlist.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatienceTests {

    private static final Instant NOW = Instant.parse("2027-01-10T12:00:00Z");
    private static final Duration NOTICE = Duration.ofHours(2);

    @Test
    void anOfferLastsHalfAnHourWhenThereIsTime() {
        assertThat(keptFor(Duration.ofDays(3))).contains(Duration.ofMinutes(30));
        assertThat(keptFor(NOTICE.plusMinutes(60))).contains(Duration.ofMinutes(30));
    }

    @Test
    void itLastsHalfOfWhatIsLeftBeyondTheNoticeWhenTheVisitIsNear() {
        assertThat(keptFor(NOTICE.plusMinutes(59))).contains(Duration.ofSeconds(29 * 60 + 30));
        assertThat(keptFor(NOTICE.plusMinutes(20))).contains(Duration.ofMinutes(10));
    }

    @Test
    void itLastsFiveMinutesAtLeast() {
        assertThat(keptFor(NOTICE.plusMinutes(10))).contains(Duration.ofMinutes(5));
        assertThat(keptFor(NOTICE.plusMinutes(5))).contains(Duration.ofMinutes(5));
    }

    @Test
    void aTimeThatComesTooLateIsNotOffered() {
        assertThat(keptFor(NOTICE.plusMinutes(5).minusSeconds(1))).isEmpty();
        assertThat(keptFor(Duration.ZERO)).isEmpty();
        assertThat(keptFor(Duration.ofHours(-1))).isEmpty();
    }

    private static Optional<Duration> keptFor(Duration untilTheVisit) {
        return Patience.of(NOW.plus(untilTheVisit), NOTICE, NOW);
    }
}
