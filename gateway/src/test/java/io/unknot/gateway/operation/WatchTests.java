package io.unknot.gateway.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchTests {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final LookAround lookAround = new LookAround();
    private final Watch watch = new Watch(Rules.ALL);
    private LastHour hour = LastHour.EMPTY;

    @Test
    void allIsWellWhileNothingIsFound() {
        assertThat(at(0, waiting(0.2))).isEmpty();
        assertThat(at(600, waiting(0.2))).isEmpty();
    }

    @Test
    void whatLastsAsLongAsItsRuleAsksIsAnAlarm() {
        assertThat(at(0, waiting(61))).isEmpty();
        assertThat(at(45, waiting(106))).isEmpty();

        assertThat(at(60, waiting(121)))
                .containsExactly(new Alarm("UnknotOutboxStuck", "page", "booking-service", 121, NOON));
    }

    @Test
    void aBreakBeginsItAnew() {
        at(0, waiting(61));
        at(45, waiting(1));

        assertThat(at(60, waiting(61))).isEmpty();
        assertThat(at(120, waiting(121))).hasSize(1);
    }

    @Test
    void aServiceThatIsSilentForAMinuteIsTold() {
        var silent = Reading.none("booking-service", "http://one");

        assertThat(at(0, silent)).isEmpty();
        assertThat(at(60, silent)).extracting(Alarm::name).containsExactly("UnknotServiceDown");
    }

    @Test
    void recordsSetAsideAreToldForAQuarterOfAnHour() {
        at(0, setAside(0));

        assertThat(at(15, setAside(1))).extracting(Alarm::about).containsExactly("appointments");
        assertThat(at(15 + 900, setAside(1))).isEmpty();
    }

    @Test
    void keepsNoMoreThanAnHour() {
        at(0, waiting(0));
        at(1800, waiting(0));
        at(3600, waiting(0));

        assertThat(hour.ticks()).extracting(Tick::at).containsExactly(NOON.plusSeconds(1800), NOON.plusSeconds(3600));
    }

    private List<Alarm> at(long seconds, Reading reading) {
        var now = NOON.plus(Duration.ofSeconds(seconds));
        hour = hour.with(lookAround.at(now, List.of(reading)), List.of(reading));
        return watch.at(now, hour);
    }

    private static Reading waiting(double seconds) {
        return of(new Figure("unknot_outbox_oldest_age_seconds", Map.of(), seconds));
    }

    private static Reading setAside(double records) {
        return of(new Figure("unknot_dead_letters_total", Map.of("topic", "appointments"), records));
    }

    private static Reading of(Figure figure) {
        return new Reading("booking-service", "http://one", true, List.of(figure));
    }
}
