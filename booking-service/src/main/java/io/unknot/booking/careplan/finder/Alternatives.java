package io.unknot.booking.careplan.finder;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Other times for one visit of a course while all others stay. */
public final class Alternatives {

    private final CourseQuestion question;
    private final Slots slots;

    public Alternatives(CourseQuestion question, Slots slots) {
        this.question = question;
        this.slots = slots;
    }

    /** At most so many other times for the visit with this index (from 0) that keep the spacing, the best first. */
    public List<Slot> to(List<Slot> course, int visit, int limit) {
        return slots.between(question.visits().get(visit), earliest(course, visit), latest(course, visit)).stream()
                .filter(slot -> !slot.equals(course.get(visit)))
                .map(slot -> replaced(course, visit, slot))
                .filter(this::keepsSpacing)
                .sorted(Comparator.comparing((List<Slot> other) -> Step.of(other, question))
                        .thenComparing(other -> other.get(visit), Slot.IN_ORDER))
                .limit(limit)
                .map(other -> other.get(visit))
                .toList();
    }

    /** Whether each is as far from its neighbours, and in the week, as was asked. */
    boolean keepsSpacing(List<Slot> course) {
        var spacing = question.spacing();
        for (int visit = 0; visit < course.size(); visit++) {
            var sinceFirst =
                    DAYS.between(course.getFirst().day(), course.get(visit).day());
            var apart = visit == 0
                    || spacing.allows(DAYS.between(
                            course.get(visit - 1).day(), course.get(visit).day()));
            if (!apart || !spacing.allows(visit, sinceFirst)) {
                return false;
            }
        }
        return true;
    }

    private long earliest(List<Slot> course, int visit) {
        if (visit == 0) {
            return question.firstFrom().toEpochDay();
        }
        return course.get(visit - 1).day().toEpochDay() + question.spacing().min();
    }

    private long latest(List<Slot> course, int visit) {
        if (visit == 0) {
            return question.firstUntil().toEpochDay();
        }
        return course.get(visit - 1).day().toEpochDay() + question.spacing().max();
    }

    private static List<Slot> replaced(List<Slot> course, int visit, Slot slot) {
        var other = new ArrayList<>(course);
        other.set(visit, slot);
        return List.copyOf(other);
    }
}
