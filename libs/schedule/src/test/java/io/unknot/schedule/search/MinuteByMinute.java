package io.unknot.schedule.search;

import io.unknot.schedule.ClinicCalendar;
import io.unknot.schedule.Room;
import io.unknot.schedule.Shift;
import io.unknot.schedule.Span;
import io.unknot.schedule.WeeklyHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The same questions answered the slow and plain way: by reading the clock on the wall at every minute of a visit. */
record MinuteByMinute(Diary diary, Instant now) {

    List<Instant> freeStarts(Span range) {
        return minutes(range)
                .filter(start -> isBookable(start) && isFree(start))
                .toList();
    }

    boolean isBookable(Instant start) {
        var offer = diary.offer();
        var clinic = offer.clinic();
        var local = LocalDateTime.ofInstant(start, clinic.zone());
        var today = LocalDateTime.ofInstant(now, clinic.zone()).toLocalDate();
        var treatment = offer.treatment();
        var visit = new Span(start, start.plus(treatment.duration()));
        return local.get(ChronoField.MINUTE_OF_DAY) % clinic.grid().toMinutes() == 0
                && !start.isBefore(now)
                && !start.isBefore(now.plus(clinic.notice()))
                && !local.toLocalDate().isAfter(today.plus(clinic.horizon()))
                && minutes(visit)
                        .allMatch(minute -> clinic.openingHours().stream().anyMatch(shows(clinic, minute)))
                && offer.shifts().stream().anyMatch(shift -> isWorked(shift, local, visit))
                && offer.therapist().licences().stream()
                        .anyMatch(licence -> !local.toLocalDate().isBefore(licence.validFrom())
                                && !local.toLocalDate().isAfter(licence.validUntil()))
                && offer.therapist().treatments().contains(treatment.treatmentId())
                && clinic.rooms().stream().anyMatch(this::fits);
    }

    private boolean isWorked(Shift shift, LocalDateTime start, Span visit) {
        var day = start.toLocalDate();
        var clinic = diary.offer().clinic();
        var until = shift.effectiveUntil();
        return !day.isBefore(shift.effectiveFrom())
                && (until == null || !day.isAfter(until))
                && minutes(visit).allMatch(minute -> shows(clinic, minute).test(shift.hours()));
    }

    private boolean isFree(Instant start) {
        var treatment = diary.offer().treatment();
        var from = start.minus(treatment.before());
        var until = start.plus(treatment.duration()).plus(treatment.after());
        var busy = diary.busy();
        return isUntaken(busy.therapist(), from, until)
                && diary.offer().clinic().rooms().stream()
                        .filter(this::fits)
                        .anyMatch(room -> isUntaken(
                                busy.rooms().getOrDefault(room.roomId(), List.of()),
                                from,
                                until.plus(room.turnover())));
    }

    private boolean fits(Room room) {
        return room.features().containsAll(diary.offer().treatment().roomFeatures());
    }

    private static boolean isUntaken(List<Span> taken, Instant from, Instant until) {
        return minutes(new Span(from, until))
                .noneMatch(minute -> taken.stream()
                        .anyMatch(span -> !minute.isBefore(span.from()) && minute.isBefore(span.until())));
    }

    private static Predicate<WeeklyHours> shows(ClinicCalendar clinic, Instant minute) {
        var local = LocalDateTime.ofInstant(minute, clinic.zone());
        return hours -> local.getDayOfWeek() == hours.day()
                && !local.toLocalTime().isBefore(hours.from())
                && (hours.until().equals(LocalTime.MIDNIGHT)
                        || local.toLocalTime().isBefore(hours.until()));
    }

    private static Stream<Instant> minutes(Span span) {
        var first = span.from().truncatedTo(ChronoUnit.MINUTES);
        return Stream.iterate(
                first.isBefore(span.from()) ? first.plus(1, ChronoUnit.MINUTES) : first,
                minute -> minute.isBefore(span.until()),
                minute -> minute.plus(Duration.ofMinutes(1)));
    }
}
