package io.unknot.therapist.clinic.web;

import io.unknot.schedule.clinic.OpeningHours;
import io.unknot.schedule.time.LocalHours;
import io.unknot.therapist.register.web.WallTime;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Whole minutes of local time; until 00:00 is the end of the day. Both dates are included, and either may be left out. */
record HoursBody(
        @NotNull DayOfWeek day,
        @NotNull @WallTime LocalTime from,
        @NotNull @WallTime LocalTime until,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil) {
    static HoursBody of(OpeningHours hours) {
        var local = hours.hours();
        return new HoursBody(hours.day(), local.from(), local.until(), hours.effectiveFrom(), hours.effectiveUntil());
    }

    OpeningHours toHours() {
        return new OpeningHours(day, new LocalHours(from, until), effectiveFrom, effectiveUntil);
    }
}
