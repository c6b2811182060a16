package io.unknot.booking.careplan.finder;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Tries every combination of times, and judges each by the rules as they are written down. */
final class BruteForce {

    private final CourseQuestion question;
    private final Map<VisitKind, List<Slot>> slots;
    private List<Slot> best = List.of();

    private BruteForce(CourseQuestion question, Map<VisitKind, List<Slot>> slots) {
        this.question = question;
        this.slots = slots;
    }

    /** The best of the longest courses there are. */
    static List<Slot> best(CourseQuestion question, Map<VisitKind, List<Slot>> slots) {
        var search = new BruteForce(question, slots);
        search.tryAll(new ArrayList<>());
        return search.best;
    }

    private void tryAll(List<Slot> course) {
        if (isBetter(course)) {
            best = List.copyOf(course);
        }
        if (course.size() == question.visits().size()) {
            return;
        }
        for (var slot : slots.getOrDefault(question.visits().get(course.size()), List.of())) {
            course.add(slot);
            if (isAllowed(course)) {
                tryAll(course);
            }
            course.removeLast();
        }
    }

    private boolean isBetter(List<Slot> course) {
        if (course.size() != best.size()) {
            return course.size() > best.size();
        }
        return worth().compare(course, best) < 0;
    }

    private boolean isAllowed(List<Slot> course) {
        var last = course.getLast();
        var first = course.getFirst();
        if (course.size() == 1) {
            return !last.day().isBefore(question.firstFrom()) && !last.day().isAfter(question.firstUntil());
        }
        var apart = DAYS.between(course.get(course.size() - 2).day(), last.day());
        var week = DAYS.between(first.day(), last.day()) / 7;
        var spacing = question.spacing();
        return apart >= spacing.min()
                && apart <= spacing.max()
                && spacing.perWeek()
                        .map(perWeek -> week == (course.size() - 1) / perWeek)
                        .orElse(true);
    }

    Comparator<List<Slot>> worth() {
        return Comparator.<List<Slot>>comparingInt(this::changes)
                .thenComparingInt(this::offIdeal)
                .thenComparingInt(this::travel)
                .thenComparingInt(course ->
                        (int) course.stream().filter(Slot::outsideParts).count())
                .thenComparingInt(
                        course -> course.stream().mapToInt(Slot::gapMinutes).sum());
    }

    private int changes(List<Slot> course) {
        var last = new HashMap<UUID, UUID>();
        int changes = 0;
        for (var slot : course) {
            var known = last.put(slot.treatmentId(), slot.therapistId());
            var before = known == null ? question.preferred().orElse(slot.therapistId()) : known;
            changes += before.equals(slot.therapistId()) ? 0 : 1;
        }
        return changes;
    }

    private int offIdeal(List<Slot> course) {
        int off = 0;
        for (int visit = 1; visit < course.size(); visit++) {
            long days =
                    DAYS.between(course.get(visit - 1).day(), course.get(visit).day());
            off += (int) Math.abs(days - question.spacing().ideal());
        }
        return off;
    }

    private int travel(List<Slot> course) {
        int minutes = 0;
        for (int visit = 1; visit < course.size(); visit++) {
            minutes += question.travel()
                    .minutes(course.get(visit - 1).clinicId(), course.get(visit).clinicId());
        }
        return minutes;
    }

    /** How many other times one visit could have while the others stay; 3 stands for more. */
    static int alternatives(CourseQuestion question, Map<VisitKind, List<Slot>> slots, List<Slot> course, int visit) {
        var search = new BruteForce(question, slots);
        return (int) slots.getOrDefault(question.visits().get(visit), List.of()).stream()
                .distinct()
                .filter(slot -> !slot.equals(course.get(visit)))
                .filter(slot -> {
                    var other = new ArrayList<>(course);
                    other.set(visit, slot);
                    return IntStream.rangeClosed(1, other.size())
                            .allMatch(size -> search.isAllowed(other.subList(0, size)));
                })
                .limit(3)
                .count();
    }

    static Comparator<List<Slot>> worth(CourseQuestion question) {
        return new BruteForce(question, Map.of()).worth();
    }
}
