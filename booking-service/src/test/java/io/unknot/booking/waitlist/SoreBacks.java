package io.unknot.booking.waitlist;

import io.unknot.booking.Riverside;
import io.unknot.schedule.search.FreeTime;
import io.unknot.schedule.time.LocalHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** People with sore backs who wait for a time at Riverside, in a week of January 2027. */
public final class SoreBacks {

    public static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    public static final Instant NEW_YEAR = Instant.parse("2027-01-01T09:00:00Z");

    private SoreBacks() {}

    /** Any time from Monday to Sunday by any therapist, told an hour before. */
    public static Wanted anyTimeAt(Riverside riverside) {
        return new Wanted(
                riverside.treatment(),
                Optional.empty(),
                Set.of(riverside.clinic()),
                Set.of(),
                MONDAY,
                MONDAY.plusDays(6),
                Set.of(),
                List.of(),
                Duration.ofHours(1));
    }

    public static Wanted only(Wanted wanted, DayOfWeek day, LocalHours hours) {
        return new Wanted(
                wanted.treatmentId(),
                wanted.length(),
                wanted.clinics(),
                wanted.therapists(),
                wanted.firstDay(),
                wanted.lastDay(),
                Set.of(day),
                List.of(hours),
                wanted.notice());
    }

    public static Wanted by(UUID therapist, Wanted wanted) {
        return new Wanted(
                wanted.treatmentId(),
                wanted.length(),
                wanted.clinics(),
                Set.of(therapist),
                wanted.firstDay(),
                wanted.lastDay(),
                wanted.weekdays(),
                wanted.hours(),
                wanted.notice());
    }

    public static Waiting since(Instant since, Wanted wanted) {
        return new Waiting(wish(since, wanted, WaitlistWish.State.WAITING), Optional.empty());
    }

    public static WaitlistWish wish(Instant since, Wanted wanted, WaitlistWish.State state) {
        var ends = wanted.lastDay().plusDays(1).atStartOfDay(Riverside.LEEDS).toInstant();
        return new WaitlistWish(UUID.randomUUID(), UUID.randomUUID(), wanted, since, ends, state);
    }

    /** Forty minutes with Mara on Monday from this minute. */
    public static FreeTime withMara(Riverside riverside, int hour, int minute) {
        var start = MONDAY.atTime(hour, minute).atZone(Riverside.LEEDS).toInstant();
        return new FreeTime(
                riverside.clinic(), riverside.treatment(), riverside.mara(), start, start.plus(Duration.ofMinutes(40)));
    }
}
