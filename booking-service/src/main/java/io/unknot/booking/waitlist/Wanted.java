package io.unknot.booking.waitlist;

import io.unknot.schedule.search.FreeTime;
import io.unknot.schedule.time.Checks;
import io.unknot.schedule.time.LocalHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The times somebody would take: one treatment, as long as usual or so long, at one of 1 to 10 clinics, by one of at most
 * 20 therapists (none is any), from the first to the last day (at most 62), on these weekdays (none is any), starting in
 * one of at most 12 hours by the clinic's clock (none is any), and told at least so long before, up to 30 days.
 */
public record Wanted(
        UUID treatmentId,
        Optional<Duration> length,
        Set<UUID> clinics,
        Set<UUID> therapists,
        LocalDate firstDay,
        LocalDate lastDay,
        Set<DayOfWeek> weekdays,
        List<LocalHours> hours,
        Duration notice) {

    public static final int MOST_CLINICS = 10;
    public static final int MOST_THERAPISTS = 20;
    public static final int MOST_HOURS = 12;
    public static final int MOST_DAYS = 62;
    public static final Duration LONGEST_NOTICE = Duration.ofDays(30);

    public Wanted {
        clinics = Set.copyOf(clinics);
        therapists = Set.copyOf(therapists);
        weekdays = Set.copyOf(weekdays);
        hours = List.copyOf(hours);
        Checks.require(!clinics.isEmpty() && clinics.size() <= MOST_CLINICS, "clinics must be 1 to 10");
        Checks.require(therapists.size() <= MOST_THERAPISTS, "therapists must be at most 20");
        Checks.require(hours.size() <= MOST_HOURS, "hours must be at most 12");
        Checks.calendarDay("firstDay", firstDay);
        Checks.calendarDay("lastDay", lastDay);
        Checks.require(!lastDay.isBefore(firstDay), "lastDay must not be before firstDay");
        Checks.require(ChronoUnit.DAYS.between(firstDay, lastDay) < MOST_DAYS, "the days must be at most 62");
        Checks.wholeMinutes("notice", notice, Duration.ZERO, LONGEST_NOTICE);
        length.ifPresent(wanted -> Checks.wholeMinutes("length", wanted, Duration.ofMinutes(1), Duration.ofHours(12)));
    }

    /** Whether they would come then, by the clock on the wall of its clinic; how soon it is, is not asked here. */
    public boolean accepts(FreeTime time, ZoneId zone) {
        return time.treatmentId().equals(treatmentId)
                && clinics.contains(time.clinicId())
                && (therapists.isEmpty() || therapists.contains(time.therapistId()))
                && suits(time.start(), zone);
    }

    private boolean suits(Instant start, ZoneId zone) {
        var local = start.atZone(zone);
        var day = local.toLocalDate();
        return !day.isBefore(firstDay)
                && !day.isAfter(lastDay)
                && (weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()))
                && (hours.isEmpty() || hours.stream().anyMatch(some -> some.contains(local.toLocalTime())));
    }
}
