package io.unknot.schedule.search;

import static io.unknot.schedule.Riverside.FRIDAY_NOON;
import static io.unknot.schedule.Riverside.leeds;
import static io.unknot.schedule.Riverside.riverside;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.unknot.schedule.Busy;
import io.unknot.schedule.Diary;
import io.unknot.schedule.Offer;
import io.unknot.schedule.Riverside;
import io.unknot.schedule.TakenVisit;
import io.unknot.schedule.roster.Roster;
import io.unknot.schedule.roster.Shift;
import io.unknot.schedule.roster.TherapistProfile;
import io.unknot.schedule.time.Recurrence;
import io.unknot.schedule.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NearestFreeTimesTests {

    private static final UUID JONAS = UUID.fromString("00000000-0000-4000-8000-000000000302");

    @Test
    void comeNearestFirstAndOfTwoAsNearTheEarlierFirst() {
        assertThat(nearest(riverside().offer(), busy("09:55", "10:50"), leeds("2026-11-24T10:00"), 3))
                .containsExactly("2026-11-24T09:00", "2026-11-24T11:00", "2026-11-24T11:10");
    }

    @Test
    void holdTheWantedTimeItselfWhenItIsFree() {
        assertThat(nearest(riverside().offer(), Busy.none(), leeds("2026-11-24T10:00"), 3))
                .containsExactly("2026-11-24T10:00", "2026-11-24T09:50", "2026-11-24T10:10");
    }

    @Test
    void lookIntoOtherWeeksWhenTheDayIsFull() {
        var fullDay = busy("00:00", "23:00");
        assertThat(nearest(riverside().grid(60).offer(), fullDay, leeds("2026-11-24T10:00"), 3))
                .containsExactly("2026-12-01T09:00", "2026-12-01T10:00", "2026-12-01T11:00");
    }

    @Test
    void lookBackAsFarAsAhead() {
        assertThat(nearest(riverside().grid(60).offer(), Busy.none(), leeds("2026-11-28T00:00"), 1))
                .containsExactly("2026-11-24T16:00");
    }

    @Test
    void areNeverInThePast() {
        assertThat(nearest(riverside().offer(), Busy.none(), leeds("2026-11-17T10:00"), 2))
                .containsExactly("2026-11-24T09:00", "2026-11-24T09:10");
        assertThat(nearest(riverside().offer(), Busy.none(), leeds("2026-08-04T10:00"), 1))
                .containsExactly("2026-11-24T09:00");
        assertThat(nearest(riverside().offer(), Busy.none(), Instant.MIN, 1)).containsExactly("2026-11-24T09:00");
    }

    @Test
    void areTheLastOnesBeforeTheHorizonForATimeBeyondIt() {
        assertThat(nearest(riverside().horizon(20).offer(), Busy.none(), leeds("2027-06-01T10:00"), 2))
                .containsExactly("2026-12-08T16:20", "2026-12-08T16:10");
        assertThat(nearest(riverside().horizon(20).offer(), Busy.none(), Instant.MAX, 1))
                .containsExactly("2026-12-08T16:20");
    }

    @Test
    void lieAtMostSixtyTwoDaysAway() {
        var wanted = leeds("2026-12-23T10:00");
        var lastWithin = dayOnly("2027-02-23");
        assertThat(nearest(lastWithin, Busy.none(), wanted, 1)).containsExactly("2027-02-23T10:00");
        assertThat(nearest(lastWithin, Busy.none(), wanted.minus(Duration.ofDays(1)), 1))
                .isEmpty();
    }

    @Test
    void areFewerWhenThereAreNotEnough() {
        assertThat(nearest(riverside().horizon(4).grid(240).offer(), Busy.none(), FRIDAY_NOON, 9))
                .containsExactly("2026-11-24T12:00", "2026-11-24T16:00");
        assertThat(FreeTimes.nearest(List.of(), FRIDAY_NOON, FRIDAY_NOON, 3)).isEmpty();
    }

    @Test
    void mixTherapistsByDistance() {
        var mara = new Diary(riverside().offer(), busy("09:55", "10:50"));
        var jonas = new Diary(of(JONAS, riverside().offer()), busy("09:00", "10:20"));
        assertThat(FreeTimes.nearest(List.of(mara, jonas), leeds("2026-11-24T10:00"), FRIDAY_NOON, 4))
                .extracting(FreeTime::therapistId)
                .containsExactly(JONAS, JONAS, JONAS, Riverside.MARA);
    }

    @Test
    void orderTherapistsFreeAtTheSameInstantTheSameWayEachTime() {
        var mara = new Diary(riverside().offer(), Busy.none());
        var jonas = new Diary(of(JONAS, riverside().offer()), Busy.none());
        for (var diaries : List.of(List.of(mara, jonas), List.of(jonas, mara))) {
            assertThat(FreeTimes.nearest(diaries, leeds("2026-11-24T10:00"), FRIDAY_NOON, 2))
                    .extracting(FreeTime::therapistId)
                    .containsExactly(Riverside.MARA, JONAS);
        }
    }

    @Test
    void refuseToCountToNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> nearest(riverside().offer(), Busy.none(), FRIDAY_NOON, 0))
                .withMessageStartingWith("count must ");
    }

    private static Offer of(UUID therapist, Offer offer) {
        var shifts = offer.roster().shifts().stream()
                .map(shift -> new Shift(UUID.randomUUID(), therapist, shift.clinicId(), shift.days(), shift.hours()))
                .toList();
        var profile = new TherapistProfile(
                therapist, offer.therapist().treatments(), offer.therapist().licences());
        return new Offer(offer.clinic(), offer.treatment(), profile, new Roster(shifts, List.of()));
    }

    private static Offer dayOnly(String date) {
        var day = LocalDate.parse(date);
        var extra = Riverside.shift(Recurrence.once(day), Riverside.hours("10:00", "10:40"));
        return riverside().horizon(365).shifts(extra).offer();
    }

    private static Busy busy(String from, String until) {
        var span = new Span(leeds("2026-11-24T" + from), leeds("2026-11-24T" + until));
        return new Busy(List.of(new TakenVisit(span, span)), Map.of());
    }

    private static List<String> nearest(Offer offer, Busy busy, Instant wanted, int count) {
        return FreeTimes.nearest(List.of(new Diary(offer, busy)), wanted, FRIDAY_NOON, count).stream()
                .map(time -> time.start()
                        .atZone(offer.clinic().zone())
                        .toLocalDateTime()
                        .toString())
                .toList();
    }
}
