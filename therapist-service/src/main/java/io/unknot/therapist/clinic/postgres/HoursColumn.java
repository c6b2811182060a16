package io.unknot.therapist.clinic.postgres;

import io.unknot.schedule.clinic.OpeningHours;
import io.unknot.schedule.time.LocalHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Opening hours as JSON in a clinic's row. */
record HoursColumn(
        DayOfWeek day,
        LocalTime from,
        LocalTime until,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil) {
    static HoursColumn of(OpeningHours hours) {
        var local = hours.hours();
        return new HoursColumn(hours.day(), local.from(), local.until(), hours.effectiveFrom(), hours.effectiveUntil());
    }

    OpeningHours toDomain() {
        return new OpeningHours(day, new LocalHours(from, until), effectiveFrom, effectiveUntil);
    }
}
