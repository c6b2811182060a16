package io.unknot.notification.message.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.appointment.LowBackVisit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClinicDayTests {

    @ParameterizedTest
    @CsvSource({
        "Europe/London,      2026-11-24T17:59:59Z, 2026-11-24, 2026-11-23T18:00:00Z",
        "Europe/London,      2026-11-24T18:00:00Z, 2026-11-25, 2026-11-24T18:00:00Z",
        "Europe/London,      2027-07-01T17:00:00Z, 2027-07-02, 2027-07-01T17:00:00Z",
        "America/New_York,   2026-11-24T22:59:59Z, 2026-11-24, 2026-11-23T23:00:00Z",
        "Australia/Sydney,   2026-11-24T07:00:00Z, 2026-11-25, 2026-11-24T07:00:00Z"
    })
    void isTheNextDayFromSixInTheEveningByTheClockOnTheWall(ZoneId zone, Instant now, LocalDate date, Instant toldAt) {
        var day = ClinicDay.toTellOf(LowBackVisit.RIVERSIDE, zone, now);

        assertThat(day.date()).isEqualTo(date);
        assertThat(day.toldAt()).isEqualTo(toldAt);
    }

    @Test
    void isAsLongAsTheClocksMakeIt() {
        var shorter = new ClinicDay(LowBackVisit.RIVERSIDE, ZoneId.of("Europe/London"), LocalDate.parse("2027-03-28"));

        assertThat(Duration.between(shorter.start(), shorter.end())).isEqualTo(Duration.ofHours(23));
    }
}
