package io.unknot.booking.careplan.web;

import io.unknot.booking.careplan.Spacing;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far apart neighbours are, in days. */
record SpacingRequest(
        @NotNull @Min(1) @Max(42) Integer minDays,
        @Nullable @Min(1) @Max(42) Integer idealDays,
        @NotNull @Min(1) @Max(42) Integer maxDays,
        @Nullable @Min(1) @Max(7) Integer perWeek) {

    /** Or 400 with the field this is at. */
    Spacing toSpacing(String field) {
        try {
            int ideal = idealDays == null ? (minDays + maxDays) / 2 : idealDays;
            return new Spacing(minDays, ideal, maxDays, Optional.ofNullable(perWeek));
        } catch (IllegalArgumentException e) {
            throw InvalidCourse.field(field, String.valueOf(e.getMessage()));
        }
    }
}
