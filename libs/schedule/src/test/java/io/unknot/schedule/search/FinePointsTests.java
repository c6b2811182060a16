package io.unknot.schedule.search;

import static io.unknot.schedule.Riverside.FRIDAY_NOON;
import static io.unknot.schedule.Riverside.MARA;
import static io.unknot.schedule.Riverside.hours;
import static io.unknot.schedule.Riverside.leeds;
import static io.unknot.schedule.Riverside.riverside;
import static io.unknot.schedule.Riverside.shift;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.Busy;
import io.unknot.schedule.Diary;
import io.unknot.schedule.Offer;
import io.unknot.schedule.TakenVisit;
import io.unknot.schedule.roster.Licence;
import io.unknot.schedule.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the random chains are too round to meet: parts of a second, the ends of time, and a clock put back at 00:01. */
class FinePointsTests {

    private final Instant ten = leeds("2026-11-24T10:00");

    @Test
    void keepsClearOfVisitsThatEndWithinASecond() {
        var offer = riverside().massage(40, 0, 0).strain(100, 200, 15).offer();
        var thin = Duration.ofNanos(1);
        for (var visit : List.of(
                span(ten.minusSeconds(600), ten.plus(thin)),
                span(ten.minusSeconds(600), ten),
                span(ten.plusSeconds(2_400).minus(thin), ten.plusSeconds(6_000)),
                span(ten.plusSeconds(2_400), ten.plusSeconds(6_000)),
                span(ten.minusSeconds(3_600).minus(thin), ten),
                span(
                        ten.minusSeconds(900).minusMillis(400),
                        ten.minusSeconds(900).minusMillis(300)))) {
            var busy = new Busy(List.of(new TakenVisit(visit, visit), new TakenVisit(visit, visit)), Map.of());
            var found = starts(offer, busy, new Span(ten, ten.plusNanos(1)), FRIDAY_NOON);
            assertThat(found.isEmpty())
                    .as("%s", visit)
                    .isEqualTo(
                            !new Diary(offer, busy).refusals(ten, FRIDAY_NOON).isEmpty());
        }
    }

    @Test
    void countsSecondsThatAreOnlyBegunOnce() {
        // Both visits take the second before ten: an hour in all, which leaves the forty minutes that are asked for.
        var offer = riverside().massage(40, 0, 0).strain(100, 200, 15).offer();
        var first = span(ten.minusSeconds(3_600), ten.minusSeconds(1).plusMillis(200));
        var second = span(ten.minusSeconds(1).plusMillis(500), ten);
        var busy = new Busy(List.of(new TakenVisit(first, first), new TakenVisit(second, second)), Map.of());
        assertThat(starts(offer, busy, new Span(ten, ten.plusSeconds(1)), FRIDAY_NOON))
                .containsExactly(ten);
        assertThat(new Diary(offer, busy).refusals(ten, FRIDAY_NOON)).isEmpty();
    }

    @Test
    void looksNoFartherThanMayBeBookedHoweverLongTheRange() {
        var all = new Span(Instant.MIN, Instant.MAX);
        assertThat(starts(riverside().horizon(4).grid(240).offer(), Busy.none(), all, FRIDAY_NOON))
                .containsExactly(leeds("2026-11-24T12:00"), leeds("2026-11-24T16:00"));
        assertThat(starts(riverside().offer(), Busy.none(), new Span(Instant.MIN, FRIDAY_NOON), FRIDAY_NOON))
                .isEmpty();
        assertThat(starts(
                        riverside().offer(),
                        Busy.none(),
                        new Span(ten.plusSeconds(1L << 33), Instant.MAX),
                        FRIDAY_NOON))
                .isEmpty();
    }

    @Test
    void readsTheDateTheClockShowsWhenItIsPutBackOverMidnight() {
        // In Newfoundland the clock went back at 00:01 on Sunday 2010-11-07, to 23:01 on Saturday.
        var sunday = LocalDate.parse("2010-11-07");
        var saturday = sunday.minusDays(1);
        var night = riverside()
                .in("America/St_Johns")
                .grid(20)
                .massage(20, 0, 0)
                .open(hours(SUNDAY.minus(1), "00:00", "00:00"), hours(SUNDAY, "00:00", "00:00"))
                .shifts(
                        shift(SUNDAY.minus(1), hours("22:00", "00:00"), saturday, sunday),
                        shift(SUNDAY, hours("00:00", "02:00"), saturday, sunday));
        var now = Instant.parse("2010-11-05T12:00:00Z");
        for (var licence : List.of(new Licence(saturday, saturday), new Licence(sunday, sunday))) {
            var offer = night.licensed(licence).offer();
            var from = Instant.parse("2010-11-07T00:00:00Z");
            var found = starts(offer, Busy.none(), new Span(from, from.plus(Duration.ofHours(8))), now);
            var expected = Stream.iterate(from, start -> start.plusSeconds(600))
                    .limit(48)
                    .filter(start -> offer.refusals(start, now).isEmpty())
                    .toList();
            assertThat(found).as("%s", licence).isNotEmpty().isEqualTo(expected);
        }
    }

    @Test
    void passesOverDaysOfAnotherKindAtOnce() {
        var filter = new StartFilter(Set.of(SUNDAY), List.of(hours("10:00", "12:00")));
        var offer = riverside().offer();
        var all = new Span(FRIDAY_NOON, FRIDAY_NOON.plus(Duration.ofDays(90)));
        var candidate =
                Candidate.of(new Diary(offer, Busy.none()), all, FRIDAY_NOON).orElseThrow();
        assertThat(FreeTimes.first(List.of(candidate), new Question(all, FRIDAY_NOON, filter, null), 9))
                .isEmpty();
        var tuesdays = new StartFilter(Set.of(), List.of(hours("16:15", "00:00"), hours("10:00", "10:10")));
        assertThat(FreeTimes.first(List.of(candidate), new Question(all, FRIDAY_NOON, tuesdays, null), 3))
                .extracting(FreeTime::start)
                .containsExactly(ten, leeds("2026-11-24T16:20"), leeds("2026-12-01T10:00"));
    }

    @Test
    void readsOnFromATimeThatIsNoLongerOffered() {
        var offer = riverside().grid(30).offer();
        var day = new Span(ten, ten.plus(Duration.ofHours(2)));
        var candidate =
                Candidate.of(new Diary(offer, Busy.none()), day, FRIDAY_NOON).orElseThrow();
        var gone = new FreeTime(
                offer.clinic().clinicId(),
                offer.treatment().treatmentId(),
                MARA,
                ten.plusSeconds(1_000).plusMillis(5),
                ten.plusSeconds(3_400));
        assertThat(FreeTimes.first(List.of(candidate), new Question(day, FRIDAY_NOON, StartFilter.ANY, gone), 2))
                .extracting(FreeTime::start)
                .containsExactly(leeds("2026-11-24T10:30"), leeds("2026-11-24T11:00"));
    }

    private static List<Instant> starts(Offer offer, Busy busy, Span range, Instant now) {
        return FreeTimes.between(offer, busy, range, now, 999).stream()
                .map(FreeTime::start)
                .toList();
    }

    private static Span span(Instant from, Instant until) {
        return new Span(from, until);
    }
}
