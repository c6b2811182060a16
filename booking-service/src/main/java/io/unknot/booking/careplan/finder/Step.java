package io.unknot.booking.careplan.finder;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** What one more visit adds to the cost of a course. */
final class Step {

    private Step() {}

    static Cost alone(Slot slot, boolean change) {
        return new Cost(change ? 1 : 0, 0, 0, slot.outsideParts() ? 1 : 0, slot.gapMinutes());
    }

    static Cost between(Slot before, Slot slot, boolean change, CourseQuestion question) {
        int days = (int) DAYS.between(before.day(), slot.day());
        int off = Math.abs(days - question.spacing().ideal());
        int minutes = question.travel().minutes(before.clinicId(), slot.clinicId());
        return alone(slot, change).plus(new Cost(0, off, minutes, 0, 0));
    }

    /** Of a whole course, visit by visit. */
    static Cost of(List<Slot> course, CourseQuestion question) {
        var lastOf = new HashMap<UUID, UUID>();
        var cost = Cost.NONE;
        for (int visit = 0; visit < course.size(); visit++) {
            var slot = course.get(visit);
            var last =
                    lastOf.getOrDefault(slot.treatmentId(), question.preferred().orElse(slot.therapistId()));
            var change = !last.equals(slot.therapistId());
            cost = cost.plus(visit == 0 ? alone(slot, change) : between(course.get(visit - 1), slot, change, question));
            lastOf.put(slot.treatmentId(), slot.therapistId());
        }
        return cost;
    }
}
