package io.unknot.booking.careplan.finder;

import io.unknot.schedule.Diary;
import io.unknot.schedule.TakenVisit;
import io.unknot.schedule.search.FreeTime;
import io.unknot.schedule.search.FreeTimes;
import io.unknot.schedule.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The free times of one diary as slots: of each day the best few, as nobody looks at more. */
public final class DiarySlots {

    /** One for the course, and some to choose instead. */
    private static final int MOST_A_DAY = 4;

    private static final int MOST = 20_000;

    private DiarySlots() {}

    /** Those that start in the span and suit, at most four a day. */
    public static Stream<Slot> of(Diary diary, Span starts, Instant now, Suits suits) {
        var offer = diary.offer();
        var visits = byDay(diary);
        return FreeTimes.between(offer, diary.busy(), starts, now, MOST).stream()
                .map(time -> slot(time, diary, visits, suits))
                .filter(suits::takes)
                .collect(Collectors.groupingBy(Slot::day))
                .values()
                .stream()
                .flatMap(day -> day.stream().sorted(Slot.BEST_FIRST).limit(MOST_A_DAY));
    }

    private static Slot slot(FreeTime time, Diary diary, Map<LocalDate, List<Span>> visits, Suits suits) {
        var zone = diary.offer().clinic().zone();
        var local = time.start().atZone(zone);
        return new Slot(
                time.clinicId(),
                time.treatmentId(),
                time.therapistId(),
                time.start(),
                time.end(),
                local.toLocalDate(),
                !suits.inParts(local.toLocalTime()),
                gap(
                        diary.offer().therapistOccupied(time.start()),
                        visits.getOrDefault(local.toLocalDate(), List.of())));
    }

    // Once for all slots: each would look through half a year of visits for those of its day.
    private static Map<LocalDate, List<Span>> byDay(Diary diary) {
        var zone = diary.offer().clinic().zone();
        return diary.busy().visits().stream()
                .map(TakenVisit::occupied)
                .collect(Collectors.groupingBy(taken -> LocalDate.ofInstant(taken.from(), zone)));
    }

    private static int gap(Span wanted, List<Span> thatDay) {
        return (int) thatDay.stream()
                .map(taken -> between(taken, wanted))
                .min(Comparator.naturalOrder())
                .map(Duration::toMinutes)
                .orElse(0L)
                .longValue();
    }

    private static Duration between(Span taken, Span wanted) {
        return taken.from().isBefore(wanted.from())
                ? Duration.between(taken.until(), wanted.from())
                : Duration.between(wanted.until(), taken.from());
    }
}
