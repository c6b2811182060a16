package io.unknot.booking.careplan.finder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Finds the best times for a course: visits on different days, neighbours as far apart as {@code Spacing} allows, the
 * cheapest by {@link Cost}. Exact: when there is any full course one is found, and none is cheaper. It goes from visit to
 * visit and keeps, for each day, clinic and memory of therapists, the cheapest way there; what is found depends on
 * nothing but what is given.
 */
public final class FindCourse {

    private final CourseQuestion question;
    private final Slots slots;
    private final Map<UUID, Integer> therapists = new HashMap<>();

    private FindCourse(CourseQuestion question, Slots slots) {
        this.question = question;
        this.slots = slots.best();
    }

    /** The best full course, or the best of the longest beginnings of one. */
    public static Found best(CourseQuestion question, Slots slots) {
        var search = new FindCourse(question, slots);
        return search.startingDays()
                .map(days -> search.from(days.from(), days.until()))
                .min(Comparator.comparing((Found found) -> -found.visits().size())
                        .thenComparing(Found::cost))
                .orElseThrow();
    }

    /** With so many visits a week the weeks count from the first visit, so each first day is a search of its own. */
    private Stream<Days> startingDays() {
        var first = question.firstFrom();
        var last = question.firstUntil();
        return question.spacing().perWeek().isEmpty()
                ? Stream.of(new Days(first, last))
                : first.datesUntil(last.plusDays(1)).map(day -> new Days(day, day));
    }

    private Found from(LocalDate firstFrom, LocalDate firstUntil) {
        var layer = firstLayer(firstFrom, firstUntil);
        if (layer.isEmpty()) {
            var missing = new Found.Missing(0, question.firstFrom(), question.firstUntil());
            return new Found(List.of(), Cost.NONE, Optional.of(missing));
        }
        for (int visit = 1; visit < question.visits().size(); visit++) {
            var next = nextLayer(layer, visit, firstFrom);
            if (next.isEmpty()) {
                return found(layer, Optional.of(missing(layer, visit)));
            }
            layer = next;
        }
        return found(layer, Optional.empty());
    }

    private static Found found(Layer layer, Optional<Found.Missing> missing) {
        var best = layer.all().stream().min(Comparator.comparing(Node::cost)).orElseThrow();
        return new Found(best.course(), best.cost(), missing);
    }

    private Found.Missing missing(Layer layer, int visit) {
        var spacing = question.spacing();
        return new Found.Missing(
                visit,
                LocalDate.ofEpochDay(layer.firstDay() + spacing.min()),
                LocalDate.ofEpochDay(layer.lastDay() + spacing.max()));
    }

    private Layer firstLayer(LocalDate from, LocalDate until) {
        var layer = new Layer();
        var nobody = Memory.ofAll(question.preferred().map(this::number).orElse(0));
        var treatment = question.treatmentOf(0);
        for (var slot : slots.between(question.visits().getFirst(), from, until)) {
            var therapist = number(slot.therapistId());
            var last = nobody.of(treatment);
            layer.add(new Node(
                    slot, nobody.with(treatment, therapist), Step.alone(slot, last != 0 && last != therapist), null));
        }
        return layer;
    }

    private Layer nextLayer(Layer layer, int visit, LocalDate firstFrom) {
        var next = new Layer();
        var spacing = question.spacing();
        var kind = question.visits().get(visit);
        var first = firstFrom.toEpochDay();
        for (var slot : slots.between(kind, layer.firstDay() + spacing.min(), layer.lastDay() + spacing.max())) {
            if (spacing.allows(visit, slot.day().toEpochDay() - first)) {
                reach(layer, next, slot, question.treatmentOf(visit));
            }
        }
        return next;
    }

    private void reach(Layer layer, Layer next, Slot slot, int treatment) {
        var spacing = question.spacing();
        var therapist = number(slot.therapistId());
        for (int days = spacing.min(); days <= spacing.max(); days++) {
            var exits = layer.exits(slot.day().toEpochDay() - days, treatment);
            exits.keeping(therapist).forEach(node -> next.add(step(node, slot, treatment, false)));
            exits.changing()
                    .forEach(node ->
                            next.add(step(node, slot, treatment, node.memory().of(treatment) != 0)));
        }
    }

    private Node step(Node before, Slot slot, int treatment, boolean change) {
        var cost = before.cost().plus(Step.between(before.slot(), slot, change, question));
        return new Node(slot, before.memory().with(treatment, number(slot.therapistId())), cost, before);
    }

    private int number(UUID therapist) {
        return therapists.computeIfAbsent(therapist, _ -> therapists.size() + 1);
    }

    private record Days(LocalDate from, LocalDate until) {}
}
