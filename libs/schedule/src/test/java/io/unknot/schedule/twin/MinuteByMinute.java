package io.unknot.schedule.twin;

import io.unknot.schedule.Diary;
import io.unknot.schedule.Offer;
import io.unknot.schedule.TakenVisit;
import io.unknot.schedule.clinic.ClinicCalendar;
import io.unknot.schedule.clinic.Closure;
import io.unknot.schedule.clinic.OpeningHours;
import io.unknot.schedule.clinic.Room;
import io.unknot.schedule.roster.Shift;
import io.unknot.schedule.search.StartFilter;
import io.unknot.schedule.time.LocalHours;
import io.unknot.schedule.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The same questions answered the slow and plain way: by reading the clock on the wall at every minute of a visit; or only
 * at every tick, when everything begins and ends at one.
 */
public final class MinuteByMinute {

    private final Offer offer;
    private final List<TakenVisit> visits;
    private final Map<UUID, List<Span>> rooms;
    private final Instant now;
    private final long tick;
    private final StrainByHand strain;
    private final Map<Instant, Boolean> read = new HashMap<>();
    private final Map<UUID, RuleByHand> rules = new HashMap<>();

    public MinuteByMinute(Diary diary, Instant now, Duration tick) {
        this.offer = diary.offer();
        this.visits = diary.busy().visits();
        this.rooms = diary.busy().rooms();
        this.now = now;
        this.tick = tick.toSeconds();
        this.strain = new StrainByHand(offer, visits, tick);
    }

    public List<Instant> freeStarts(Span range, StartFilter filter) {
        return ticks(range.from(), range.until())
                .filter(start -> isWanted(filter, clock(start)) && isFree(start))
                .toList();
    }

    public boolean isFree(Instant start) {
        return isOnGrid(start) && isInTime(start) && isMeantToBe(start) && isAtWork(start) && isUntaken(start);
    }

    private boolean isWanted(StartFilter filter, LocalDateTime start) {
        return (filter.weekdays().isEmpty() || filter.weekdays().contains(start.getDayOfWeek()))
                && (filter.parts().isEmpty()
                        || filter.parts().stream().anyMatch(part -> isDuring(part, start.toLocalTime())));
    }

    private boolean isOnGrid(Instant start) {
        return clock(start).get(ChronoField.SECOND_OF_DAY)
                        % clinic().window().grid().toSeconds()
                == 0;
    }

    private boolean isInTime(Instant start) {
        var lastDay = clock(now).toLocalDate().plus(clinic().window().horizon());
        return !start.isBefore(now)
                && !start.isBefore(now.plus(clinic().window().notice()))
                && !clock(start).toLocalDate().isAfter(lastDay);
    }

    private boolean isMeantToBe(Instant start) {
        var day = clock(start).toLocalDate();
        var therapist = offer.therapist();
        return therapist.treatments().contains(offer.treatment().treatmentId())
                && therapist.licences().stream()
                        .anyMatch(licence -> isFrom(licence.validFrom(), licence.validUntil(), day));
    }

    private boolean isAtWork(Instant start) {
        return ticks(start, start.plus(offer.treatment().duration()))
                .allMatch(minute -> read.computeIfAbsent(minute, known -> isAtWork(clock(known))));
    }

    private boolean isAtWork(LocalDateTime minute) {
        var date = minute.toLocalDate();
        var time = minute.toLocalTime();
        return clinic().closures().stream().noneMatch(closure -> isClosed(closure, date))
                && clinic().openingHours().stream().anyMatch(hours -> isOpen(hours, minute))
                && offer.roster().shifts().stream().anyMatch(shift -> isWorked(shift, minute))
                && offer.roster().timeOff().stream()
                        .noneMatch(off -> isFrom(off.firstDay(), off.lastDay(), date) && isDuring(off.hours(), time));
    }

    private static boolean isClosed(Closure closure, LocalDate date) {
        return switch (closure) {
            case Closure.OneOff once -> isFrom(once.from(), once.until(), date);
            case Closure.Yearly yearly -> {
                // From its last beginning on, day after day, until its end comes or the date has been passed.
                var day = date;
                while (!MonthDay.from(day).equals(yearly.from())) {
                    day = day.minusDays(1);
                }
                while (!day.equals(date) && !MonthDay.from(day).equals(yearly.until())) {
                    day = day.plusDays(1);
                }
                yield day.equals(date);
            }
        };
    }

    private static boolean isOpen(OpeningHours hours, LocalDateTime minute) {
        var from = hours.effectiveFrom();
        var until = hours.effectiveUntil();
        return minute.getDayOfWeek() == hours.day()
                && (from == null || !minute.toLocalDate().isBefore(from))
                && (until == null || !minute.toLocalDate().isAfter(until))
                && isDuring(hours.hours(), minute.toLocalTime());
    }

    private boolean isWorked(Shift shift, LocalDateTime minute) {
        return shift.clinicId().equals(clinic().clinicId())
                && shift.therapistId().equals(offer.therapist().therapistId())
                && isDuring(shift.hours(), minute.toLocalTime())
                && shift.breaks().stream().noneMatch(pause -> isDuring(pause, minute.toLocalTime()))
                && rules.computeIfAbsent(shift.shiftId(), id -> new RuleByHand(shift.days()))
                        .runsOn(minute.toLocalDate());
    }

    private boolean isUntaken(Instant start) {
        var treatment = offer.treatment();
        var from = start.minus(treatment.before());
        var until = start.plus(treatment.duration()).plus(treatment.after());
        return ticks(from, until).noneMatch(minute -> visits.stream().anyMatch(keepsAway(minute)))
                && clinic().rooms().stream()
                        .filter(room -> room.features().containsAll(treatment.roomFeatures()))
                        .anyMatch(room -> isUntaken(room, from, until))
                && strain.allows(start);
    }

    private static Predicate<TakenVisit> keepsAway(Instant minute) {
        return visit -> !minute.isBefore(visit.occupied().from().minus(visit.travel()))
                && minute.isBefore(visit.occupied().until().plus(visit.travel()));
    }

    private boolean isUntaken(Room room, Instant from, Instant until) {
        var taken = rooms.getOrDefault(room.roomId(), List.of());
        return ticks(from, until.plus(room.turnover()))
                .noneMatch(minute -> taken.stream()
                        .anyMatch(span -> !minute.isBefore(span.from()) && minute.isBefore(span.until())));
    }

    private static boolean isFrom(LocalDate first, LocalDate last, LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    private static boolean isDuring(LocalHours hours, LocalTime time) {
        return !time.isBefore(hours.from())
                && (hours.until().equals(LocalTime.MIDNIGHT) || time.isBefore(hours.until()));
    }

    private LocalDateTime clock(Instant minute) {
        return LocalDateTime.ofInstant(minute, clinic().zone());
    }

    private ClinicCalendar clinic() {
        return offer.clinic();
    }

    private Stream<Instant> ticks(Instant from, Instant until) {
        long first = -Math.floorDiv(-from.plusNanos(999_999_999).getEpochSecond(), tick) * tick;
        return Stream.iterate(
                Instant.ofEpochSecond(first), minute -> minute.isBefore(until), minute -> minute.plusSeconds(tick));
    }
}
