package io.unknot.schedule;

import static io.unknot.schedule.Refusal.CLINIC_CLOSED;
import static io.unknot.schedule.Refusal.IN_THE_PAST;
import static io.unknot.schedule.Refusal.NOT_LICENSED;
import static io.unknot.schedule.Refusal.NO_FITTING_ROOM;
import static io.unknot.schedule.Refusal.OFF_GRID;
import static io.unknot.schedule.Refusal.OUTSIDE_SHIFT;
import static io.unknot.schedule.Refusal.TOO_FAR_AHEAD;
import static io.unknot.schedule.Refusal.TOO_SOON;
import static io.unknot.schedule.Refusal.TREATMENT_NOT_OFFERED;
import static io.unknot.schedule.Riverside.FRIDAY_NOON;
import static io.unknot.schedule.Riverside.hours;
import static io.unknot.schedule.Riverside.leeds;
import static io.unknot.schedule.Riverside.riverside;
import static io.unknot.schedule.Riverside.shift;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.roster.Licence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OfferRefusalsTests {

    private static final String TEN = "2026-11-24T10:00";

    @Test
    void letsAVisitInsideEveryRuleBeBooked() {
        assertThat(refusals(riverside(), TEN)).isEmpty();
    }

    @Test
    void refusesADayWithoutALicenceAndReadsItsLastDayAsIncluded() {
        var day = Riverside.TUESDAY;
        assertThat(refusals(riverside().licensed(), TEN)).containsExactly(NOT_LICENSED);
        assertThat(refusals(riverside().licensed(new Licence(day, day)), TEN)).isEmpty();
        assertThat(refusals(riverside().licensed(new Licence(day.minusDays(9), day.minusDays(1))), TEN))
                .containsExactly(NOT_LICENSED);
        assertThat(refusals(riverside().licensed(new Licence(day.plusDays(1), day.plusDays(9))), TEN))
                .containsExactly(NOT_LICENSED);
    }

    @Test
    void readsALicencesLastDayInTheClinicsZone() {
        var lastDay = riverside().licensed(new Licence(LocalDate.parse("2026-01-01"), Riverside.TUESDAY));
        var auckland = lastDay.in("Pacific/Auckland").open(hours(WEDNESDAY, "00:00", "00:00"));
        var wednesdayThere = auckland.shifts(shift(WEDNESDAY, "00:00", "00:00"));
        assertThat(wednesdayThere.offer().refusals(Instant.parse("2026-11-24T20:00:00Z"), FRIDAY_NOON))
                .containsExactly(NOT_LICENSED);
    }

    @Test
    void refusesATreatmentTheTherapistDoesNotOffer() {
        assertThat(refusals(riverside().offered(UUID.randomUUID()), TEN)).containsExactly(TREATMENT_NOT_OFFERED);
    }

    @Test
    void refusesATreatmentNoRoomFits() {
        assertThat(refusals(riverside().needs("floor mat"), TEN)).containsExactly(NO_FITTING_ROOM);
        assertThat(refusals(riverside().rooms(), TEN)).containsExactly(NO_FITTING_ROOM);
    }

    @Test
    void givesEveryReasonAtOnce() {
        var nothingIsRight = riverside().licensed().offered().rooms().horizon(1).notice(Duration.ofDays(9));
        assertThat(refusals(nothingIsRight, "2026-11-25T20:05"))
                .containsExactly(
                        TOO_SOON,
                        TOO_FAR_AHEAD,
                        OFF_GRID,
                        CLINIC_CLOSED,
                        OUTSIDE_SHIFT,
                        NOT_LICENSED,
                        TREATMENT_NOT_OFFERED,
                        NO_FITTING_ROOM);
        assertThat(refusals(nothingIsRight, "2026-11-19T20:05"))
                .containsExactly(
                        IN_THE_PAST,
                        OFF_GRID,
                        CLINIC_CLOSED,
                        OUTSIDE_SHIFT,
                        NOT_LICENSED,
                        TREATMENT_NOT_OFFERED,
                        NO_FITTING_ROOM);
    }

    @Test
    void tellsPeopleAndMachinesWhy() {
        assertThat(OFF_GRID.code()).isEqualTo("off-grid");
        assertThat(Stream.of(Refusal.values()).map(Refusal::advice))
                .allSatisfy(advice -> assertThat(advice).contains(": choose ").endsWith("."))
                .doesNotHaveDuplicates();
        assertThat(Set.copyOf(Stream.of(Refusal.values()).map(Refusal::code).toList()))
                .hasSize(Refusal.values().length);
    }

    private static List<Refusal> refusals(Riverside riverside, String local) {
        return riverside.offer().refusals(leeds(local), FRIDAY_NOON);
    }
}
