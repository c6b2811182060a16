package io.unknot.therapist.conflict;

import static io.unknot.therapist.Riverside.LONDON;
import static io.unknot.therapist.Riverside.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.roster.TimeOff;
import io.unknot.schedule.time.LocalHours;
import io.unknot.schedule.time.Span;
import io.unknot.therapist.Riverside;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which visits of forty minutes time off and opening hours leave no room for. */
class CauseTests {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 1, 12);

    private final Riverside riverside = Riverside.anew();

    @Test
    void hitsAVisitThatSharesAnyOfTheHours() {
        var afternoon = away(hours("13:00", "17:00"));
        assertThat(afternoon.hits(visit("2027-01-12T12:20:00Z"))).isFalse();
        assertThat(afternoon.hits(visit("2027-01-12T12:25:00Z"))).isTrue();
        assertThat(afternoon.hits(visit("2027-01-12T16:59:00Z"))).isTrue();
        assertThat(afternoon.hits(visit("2027-01-12T17:00:00Z"))).isFalse();
    }

    @Test
    void hitsTheSameHoursOfEachDayAndNoOtherDay() {
        var afternoons = new Cause.Away(new TimeOff(
                UUID.randomUUID(), riverside.therapistId(), TUESDAY, TUESDAY.plusDays(1), hours("13:00", "17:00")));
        assertThat(afternoons.hits(visit("2027-01-13T14:00:00Z"))).isTrue();
        assertThat(afternoons.hits(visit("2027-01-13T10:00:00Z"))).isFalse();
        assertThat(afternoons.hits(visit("2027-01-14T14:00:00Z"))).isFalse();
    }

    @Test
    void readsTheHoursByTheClockOfTheClinic() {
        var allDay = away(LocalHours.ALL_DAY);
        var auckland = visit("2027-01-11T20:00:00Z", ZoneId.of("Pacific/Auckland"));
        assertThat(allDay.hits(auckland)).isTrue();
        assertThat(allDay.hits(visit("2027-01-11T20:00:00Z"))).isFalse();
    }

    @Test
    void hitsAVisitThatGoesOverMidnightIntoIt() {
        assertThat(away(LocalHours.ALL_DAY).hits(visit("2027-01-11T23:40:00Z"))).isTrue();
        assertThat(away(LocalHours.ALL_DAY).hits(visit("2027-01-11T23:20:00Z"))).isFalse();
    }

    @Test
    void hitsNobodyElsesVisits() {
        var somebodyElse =
                new Cause.Away(new TimeOff(UUID.randomUUID(), UUID.randomUUID(), TUESDAY, TUESDAY, LocalHours.ALL_DAY));
        assertThat(somebodyElse.hits(visit("2027-01-12T10:00:00Z"))).isFalse();
    }

    @Test
    void hitsAVisitTheClinicIsNotOpenForAllOf() {
        var closed = new Cause.Closed(riverside.clinic().calendar());
        assertThat(closed.hits(visit("2027-01-12T10:00:00Z"))).isFalse();
        assertThat(closed.hits(visit("2027-01-12T19:30:00Z"))).isTrue();
        assertThat(closed.hits(visit("2027-01-13T10:00:00Z"))).isTrue();
        assertThat(new Cause.Closed(Riverside.anew().clinic().calendar()).hits(visit("2027-01-13T10:00:00Z")))
                .isFalse();
    }

    private Cause away(LocalHours hours) {
        return new Cause.Away(new TimeOff(UUID.randomUUID(), riverside.therapistId(), TUESDAY, TUESDAY, hours));
    }

    private BookedVisit visit(String start) {
        return visit(start, LONDON);
    }

    private BookedVisit visit(String start, ZoneId zone) {
        var from = Instant.parse(start);
        return new BookedVisit(
                UUID.randomUUID(),
                riverside.clinicId(),
                riverside.therapistId(),
                riverside.treatmentId(),
                new Span(from, from.plus(Duration.ofMinutes(40))),
                zone,
                null);
    }
}
