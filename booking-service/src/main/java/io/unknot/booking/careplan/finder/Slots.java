package io.unknot.booking.careplan.finder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/** The free times there are for each kind of visit, by day. */
public final class Slots {

    private final Map<VisitKind, NavigableMap<Long, List<Slot>>> byKind;

    private Slots(Map<VisitKind, NavigableMap<Long, List<Slot>>> byKind) {
        this.byKind = byKind;
    }

    /** In any order. */
    public static Slots of(Map<VisitKind, ? extends Collection<Slot>> found) {
        var byKind = new HashMap<VisitKind, NavigableMap<Long, List<Slot>>>();
        found.forEach((kind, slots) -> {
            var byDay = new TreeMap<Long, List<Slot>>();
            slots.stream()
                    .sorted(Slot.IN_ORDER)
                    .forEach(slot -> byDay.computeIfAbsent(slot.day().toEpochDay(), _ -> new ArrayList<>())
                            .add(slot));
            byKind.put(kind, byDay);
        });
        return new Slots(byKind);
    }

    /** All but these. */
    public Slots without(Predicate<Slot> those) {
        var left = new HashMap<VisitKind, List<Slot>>();
        byKind.forEach((kind, byDay) -> left.put(
                kind,
                byDay.values().stream()
                        .flatMap(List::stream)
                        .filter(those.negate())
                        .toList()));
        return of(left);
    }

    /** Those from one day to another, both included. */
    List<Slot> between(VisitKind kind, LocalDate from, LocalDate until) {
        return between(kind, from.toEpochDay(), until.toEpochDay());
    }

    List<Slot> between(VisitKind kind, long from, long until) {
        if (from > until) {
            return List.of();
        }
        return byKind.getOrDefault(kind, new TreeMap<>()).subMap(from, true, until, true).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /**
     * The best of each day, therapist and clinic: what the visits before and after may be, and what they cost, is the same
     * with all of these.
     */
    Slots best() {
        var best = new HashMap<VisitKind, List<Slot>>();
        byKind.forEach((kind, byDay) -> best.put(
                kind,
                byDay.values().stream().flatMap(day -> bestOf(day).stream()).toList()));
        return of(best);
    }

    private static Collection<Slot> bestOf(List<Slot> day) {
        var best = new HashMap<Whom, Slot>();
        day.forEach(slot -> best.merge(
                new Whom(slot.therapistId(), slot.clinicId()),
                slot,
                (known, other) -> Slot.BEST_FIRST.compare(other, known) < 0 ? other : known));
        return best.values();
    }

    private record Whom(UUID therapistId, UUID clinicId) {}
}
