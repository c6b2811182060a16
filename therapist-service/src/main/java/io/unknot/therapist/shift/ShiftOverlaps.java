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
        shift.days().weekday().ifPresent(day -> named.put("day", day));
        named.put("rule", shift.days().rule());
        named.put("from", hours.from().toString());
        named.put("until", hours.until().toString());
        named.put("effectiveFrom", shift.days().from());
        if (shift.days().until() != null) {
            named.put("effectiveUntil", shift.days().until());
        }
        return Problem.of(409, "shift-overlaps", "The therapist already works then")
                .detail("Shift %s, %s to %s (%s, %s), overlaps this one."
                        .formatted(
                                shift.shiftId(),
                                hours.from(),
                                hours.until(),
                                shift.days().rule(),
                                other.zone()))
                .next("Choose other hours or dates, or change that shift first.")
                .with("shift", named)
                .toException();
    }
}
