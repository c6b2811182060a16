package io.unknot.therapist.availability.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** One end of the time searched: an instant, or the first moment of a day by the clinic's clock. */
public sealed interface RangeEnd {

    record At(Instant instant) implements RangeEnd {}

    record StartOf(LocalDate day) implements RangeEnd {}

    /** Reads either spelling, in the years 1970 to 9999; a refusal begins with the name of the field. */
    static RangeEnd parse(String field, String text) {
        try {
            var end = text.contains("T") ? new At(Instant.parse(text)) : new StartOf(LocalDate.parse(text));
            var year = end.in(ZoneOffset.UTC).atZone(ZoneOffset.UTC).getYear();
            if (year >= 1970 && year <= 9999) {
                return end;
            }
        } catch (DateTimeException e) {
            // Told below: what it should have been helps more than where the parser stopped.
        }
        throw new IllegalArgumentException(
                field + " must be an instant such as 2026-11-24T09:40:00Z or a date such as 2026-11-24");
    }

    default Instant in(ZoneId zone) {
        return switch (this) {
            case At(var instant) -> instant;
            case StartOf(var day) -> day.atStartOfDay(zone).toInstant();
        };
    }
}
