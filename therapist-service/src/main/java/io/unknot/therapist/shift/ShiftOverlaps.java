package io.unknot.therapist.shift;

import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemException;
import java.util.LinkedHashMap;

/** Says which other shift of the therapist is in the way. */
final class ShiftOverlaps {

    private ShiftOverlaps() {}

    static ProblemException with(PlacedShift other) {
        var shift = other.shift();
        var hours = shift.hours();
        var named = new LinkedHashMap<String, Object>();
        named.put("id", shift.shiftId());
        named.put("clinicId", shift.clinicId());
        named.put("day", hours.day());
        named.put("from", hours.from().toString());
        named.put("until", hours.until().toString());
        named.put("effectiveFrom", shift.effectiveFrom());
        if (shift.effectiveUntil() != null) {
            named.put("effectiveUntil", shift.effectiveUntil());
        }
        return Problem.of(409, "shift-overlaps", "The therapist already works then")
                .detail("Shift %s, %s %s to %s (%s), overlaps this one."
                        .formatted(shift.shiftId(), hours.day(), hours.from(), hours.until(), other.zone()))
                .next("Choose other hours or dates, or change that shift first.")
                .with("shift", named)
                .toException();
    }
}
