package io.unknot.schedule;

import static io.unknot.schedule.Refusal.NO_TIME_TO_TRAVEL;
import static io.unknot.schedule.Refusal.OUTSIDE_SHIFT;
import static io.unknot.schedule.Refusal.ROOMS_TAKEN;
import static io.unknot.schedule.Refusal.THERAPIST_TAKEN;
import static io.unknot.schedule.Refusal.TOO_MUCH_A_DAY;
import static io.unknot.schedule.Refusal.TOO_MUCH_IN_A_ROW;
import static io.unknot.schedule.Riverside.FRIDAY_NOON;
import static io.unknot.schedule.Riverside.LINDEN;
import static io.unknot.schedule.Riverside.WILLOW;
import static io.unknot.schedule.Riverside.hours;
import static io.unknot.schedule.Riverside.leeds;
import static io.unknot.schedule.Riverside.riverside;
import static io.unknot.schedule.Riverside.shift;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What others have taken, and what hands can give. The massage takes 40 minutes here, without buffers. */
class DiaryRefusalsTests {

    private final Riverside guarded = riverside().massage(40, 0, 0).strain(100, 200, 15);

    @Test
    void refusesATherapistWhoIsTaken() {
        var offer = riverside().offer();
        assertThat(refusals(offer, "10:00", visit("10:49", "11:30"))).containsExactly(THERAPIST_TAKEN);
        assertThat(refusals(offer, "10:00", visit("10:50", "11:30"))).isEmpty();
        assertThat(refusals(offer, "10:00", visit("09:00", "09:56"))).containsExactly(THERAPIST_TAKEN);
        assertThat(refusals(offer, "10:00", visit("09:00", "09:55"))).isEmpty();
    }

    @Test
    void refusesATherapistWhoCannotGetHereInTime() {
        var offer = riverside().massage(40, 0, 0).offer();
        var far = Duration.ofMinutes(45);
        assertThat(refusals(offer, "10:00", visit("11:24", "12:00", far))).containsExactly(NO_TIME_TO_TRAVEL);
        assertThat(refusals(offer, "10:00", visit("11:25", "12:00", far))).isEmpty();
        assertThat(refusals(offer, "10:00", visit("09:00", "09:16", far))).containsExactly(NO_TIME_TO_TRAVEL);
        assertThat(refusals(offer, "10:00", visit("09:00", "09:15", far))).isEmpty();
        assertThat(refusals(offer, "10:00", visit("10:30", "12:00", far))).containsExactly(THERAPIST_TAKEN);
    }

    @Test
    void refusesWhenEveryRoomIsTaken() {
        var taken = List.of(span("10:00", "11:00"));
        var one = new Busy(List.of(), Map.of(LINDEN.roomId(), taken));
        var both = new Busy(List.of(), Map.of(LINDEN.roomId(), taken, WILLOW.roomId(), taken));
        var start = leeds("2026-11-24T10:00");
        assertThat(new Diary(riverside().offer(), one).refusals(start, FRIDAY_NOON))
                .isEmpty();
        assertThat(new Diary(riverside().offer(), both).refusals(start, FRIDAY_NOON))
                .containsExactly(ROOMS_TAKEN);
    }

    @Test
    void refusesMoreInARowThanHandsCanGive() {
        var offer = guarded.offer();
        assertThat(refusals(offer, "10:00", visit("09:00", "10:00"))).isEmpty();
        assertThat(refusals(offer, "10:00", visit("08:59", "10:00"))).containsExactly(TOO_MUCH_IN_A_ROW);
        assertThat(refusals(offer, "10:00", visit("08:45", "09:46"))).containsExactly(TOO_MUCH_IN_A_ROW);
        assertThat(refusals(offer, "10:00", visit("08:44", "09:45"))).isEmpty();
        assertThat(refusals(offer, "10:00", visit("09:20", "09:51"), visit("10:50", "11:20")))
                .containsExactly(TOO_MUCH_IN_A_ROW);
        assertThat(refusals(offer, "10:00", visit("09:20", "09:50"), visit("10:50", "11:20")))
                .isEmpty();
    }

    @Test
    void countsARowAcrossVisitsThatAreNearEachOther() {
        var chain = new TakenVisit[] {visit("08:50", "09:15"), visit("09:25", "09:50")};
        assertThat(refusals(guarded.offer(), "10:00", chain)).isEmpty();
        var longer = new TakenVisit[] {visit("08:39", "09:15"), visit("09:25", "09:50")};
        assertThat(refusals(guarded.offer(), "10:00", longer)).containsExactly(TOO_MUCH_IN_A_ROW);
    }

    @Test
    void countsVisitsThatOverlapOnce() {
        assertThat(refusals(guarded.offer(), "10:00", visit("09:00", "10:00"), visit("09:10", "09:50")))
                .isEmpty();
    }

    @Test
    void refusesMoreOnADayThanHandsCanGive() {
        var offer = guarded.offer();
        assertThat(refusals(offer, "16:00", visit("09:00", "10:20"), visit("12:00", "13:20")))
                .isEmpty();
        assertThat(refusals(offer, "16:00", visit("09:00", "10:20"), visit("12:00", "13:21")))
                .containsExactly(TOO_MUCH_A_DAY);
    }

    @Test
    void countsEachDayAVisitIsOn() {
        var nights = riverside()
                .massage(40, 0, 0)
                .strain(60, 60, 15)
                .open(hours(MONDAY, "00:00", "00:00"), hours(TUESDAY, "00:00", "00:00"))
                .shifts(shift(MONDAY, "00:00", "00:00"), shift(TUESDAY, "00:00", "00:00"))
                .offer();
        var start = leeds("2026-11-23T23:40");
        assertThat(at(nights, start, visit("08:00", "08:40"))).isEmpty();
        assertThat(at(nights, start, visit("08:00", "08:41"))).containsExactly(TOO_MUCH_A_DAY);
    }

    @Test
    void givesTheCalendarsReasonsFirst() {
        assertThat(refusals(riverside().offer(), "08:00", visit("08:00", "09:00")))
                .containsExactly(OUTSIDE_SHIFT, THERAPIST_TAKEN);
    }

    private static List<Refusal> refusals(Offer offer, String time, TakenVisit... visits) {
        return at(offer, leeds("2026-11-24T" + time), visits);
    }

    private static List<Refusal> at(Offer offer, Instant start, TakenVisit... visits) {
        return new Diary(offer, new Busy(Arrays.asList(visits), Map.of())).refusals(start, FRIDAY_NOON);
    }

    private static TakenVisit visit(String from, String until) {
        return visit(from, until, Duration.ZERO);
    }

    private static TakenVisit visit(String from, String until, Duration travel) {
        return new TakenVisit(span(from, until), span(from, until), travel);
    }

    private static Span span(String from, String until) {
        return new Span(leeds("2026-11-24T" + from), leeds("2026-11-24T" + until));
    }
}
