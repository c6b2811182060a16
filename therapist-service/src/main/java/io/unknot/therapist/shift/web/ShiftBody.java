package io.unknot.therapist.shift.web;

import io.unknot.schedule.roster.Shift;
import io.unknot.schedule.time.LocalHours;
import io.unknot.schedule.time.Recurrence;
import io.unknot.therapist.register.Complaints;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.register.web.WallTime;
import io.unknot.therapist.register.web.Wire;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Both ways, in whole minutes of the clinic's local time; until 00:00 is the end of the day. On the way in id and
 * version may be left out: the path and If-Match say them. The days are said by rule (RFC 5545, without RRULE:), or by
 * day for one of every week, or by neither when effectiveFrom and effectiveUntil are the one date. Answers always have
 * the rule, and day as well when that is all it says; what was read may be sent again.
 */
record ShiftBody(
        @Nullable UUID id,
        @Nullable Long version,
        @NotNull UUID therapistId,
        @NotNull UUID clinicId,
        @Nullable DayOfWeek day,
        @Nullable String rule,
        @NotNull @WallTime LocalTime from,
        @NotNull @WallTime LocalTime until,
        @NotNull LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        @Nullable @Size(max = 10) List<@NotNull @Valid BreakBody> breaks) {

    static ShiftBody of(Versioned<Shift> entry) {
        var shift = entry.content();
        return new ShiftBody(
                shift.shiftId(),
                entry.version(),
                shift.therapistId(),
                shift.clinicId(),
                shift.days().weekday().orElse(null),
                shift.days().rule(),
                shift.hours().from(),
                shift.hours().until(),
                shift.days().from(),
                shift.days().until(),
                shift.breaks().stream().map(BreakBody::of).toList());
    }

    Shift toShift(UUID inPath) {
        Wire.requireSameId(inPath, id);
        return Wire.read(
                "",
                () -> new Shift(
                        inPath,
                        therapistId,
                        clinicId,
                        days(),
                        new LocalHours(from, until),
                        Wire.readAll("breaks", breaks == null ? List.of() : breaks, BreakBody::toHours)));
    }

    private Recurrence days() {
        if (rule != null) {
            var days = new Recurrence(effectiveFrom, effectiveUntil, rule);
            if (day != null && !days.weekday().equals(Optional.of(day))) {
                throw Complaints.about("day", "must be the one the rule says, or left out");
            }
            return days;
        }
        if (day != null) {
            return Recurrence.weekly(day, effectiveFrom, effectiveUntil);
        }
        if (effectiveFrom.equals(effectiveUntil)) {
            return Recurrence.once(effectiveFrom);
        }
        throw Complaints.about("day", "must be there, unless there is a rule or only one date");
    }

    /** Hours of each day of the shift that are not worked. */
    record BreakBody(
            @NotNull @WallTime LocalTime from,
            @NotNull @WallTime LocalTime until) {
        static BreakBody of(LocalHours hours) {
            return new BreakBody(hours.from(), hours.until());
        }

        LocalHours toHours() {
            return new LocalHours(from, until);
        }
    }
}
