package io.unknot.schedule.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Any diary, asked both ways. To see other diaries: {@code mvn -pl libs/schedule test -Dschedule.seed=<any number>}. */
class FreeTimesTwinTests {

    private static final long FIRST_SEED = Long.getLong("schedule.seed", 20_261_120L);
    private static final int DIARIES = 150;

    @Test
    void agreeWithAMinuteByMinuteSearch() {
        long found = seeds().map(FreeTimesTwinTests::compareSearch).sum();
        assertThat(found)
                .as("free times in all, so that the comparison means something")
                .isGreaterThan(DIARIES);
    }

    @Test
    void agreeWithAMinuteByMinuteReadingOfTheRules() {
        long bookable = seeds().map(FreeTimesTwinTests::compareRules).sum();
        assertThat(bookable).as("bookable starts in all").isGreaterThan(DIARIES);
    }

    private static LongStream seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + DIARIES);
    }

    private static long compareSearch(long seed) {
        var random = new RandomDiary(seed);
        var range = random.range();
        var now = random.now();
        var diary = random.diary();
        var expected = new MinuteByMinute(diary, now).freeStarts(range);
        assertThat(FreeTimes.between(diary.offer(), diary.busy(), range, now, 10_000))
                .as("seed %d", seed)
                .extracting(FreeTime::start)
                .containsExactlyElementsOf(expected);
        return expected.size();
    }

    private static long compareRules(long seed) {
        var random = new RandomDiary(seed);
        var range = random.range();
        var now = random.now();
        var offer = random.diary().offer();
        var twin = new MinuteByMinute(new Diary(offer, Busy.none()), now);
        return everyFiveMinutes(range)
                .filter(start -> {
                    boolean bookable = twin.isBookable(start);
                    assertThat(offer.refusals(start, now).isEmpty())
                            .as("seed %d, start %s", seed, start)
                            .isEqualTo(bookable);
                    return bookable;
                })
                .count();
    }

    private static Stream<Instant> everyFiveMinutes(Span range) {
        var five = Duration.ofMinutes(5);
        long first = Math.ceilDiv(range.from().getEpochSecond(), five.toSeconds()) * five.toSeconds();
        return Stream.iterate(
                Instant.ofEpochSecond(first), start -> start.isBefore(range.until()), start -> start.plus(five));
    }
}
