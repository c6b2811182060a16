package io.unknot.booking.careplan.finder;

import io.unknot.booking.careplan.Spacing;
import io.unknot.booking.directory.Length;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/** A small random course and a few random times, so few that every combination can be tried. */
record SmallCase(CourseQuestion question, Map<VisitKind, List<Slot>> slots) {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

    static SmallCase of(long seed) {
        var random = new SplittableRandom(new SplittableRandom(seed).nextLong());
        var kinds = kinds(1 + random.nextInt(3));
        var visits = new ArrayList<VisitKind>();
        for (int visit = 0; visit < 2 + random.nextInt(4); visit++) {
            visits.add(kinds.get(random.nextInt(kinds.size())));
        }
        var therapists = ids(3, 10);
        var clinics = ids(2, 20);
        var slots = new HashMap<VisitKind, List<Slot>>();
        for (var kind : kinds) {
            slots.put(kind, slots(kind, therapists, clinics, random));
        }
        var question = new CourseQuestion(
                visits,
                spacing(random),
                MONDAY,
                MONDAY.plusDays(random.nextInt(9)),
                random.nextBoolean() ? Optional.of(therapists.getFirst()) : Optional.empty(),
                (from, to) -> from.equals(to) ? 0 : 25);
        return new SmallCase(question, slots);
    }

    private static Spacing spacing(SplittableRandom random) {
        int min = 1 + random.nextInt(4);
        int max = min + random.nextInt(6);
        int ideal = min + random.nextInt(max - min + 1);
        int perWeek = 1 + random.nextInt(3);
        return random.nextBoolean() || (perWeek - 1) * min >= 7
                ? Spacing.of(min, ideal, max)
                : new Spacing(min, ideal, max, Optional.of(perWeek));
    }

    private static List<Slot> slots(
            VisitKind kind, List<UUID> therapists, List<UUID> clinics, SplittableRandom random) {
        var slots = new ArrayList<Slot>();
        for (int slot = 0; slot < 4 + random.nextInt(12); slot++) {
            var day = MONDAY.plusDays(random.nextInt(26));
            var start = day.atTime(8 + random.nextInt(10), 0).toInstant(ZoneOffset.UTC);
            slots.add(new Slot(
                    clinics.get(random.nextInt(clinics.size())),
                    kind.treatmentId(),
                    therapists.get(random.nextInt(therapists.size())),
                    start,
                    start.plusSeconds(2400),
                    day,
                    random.nextInt(3) == 0,
                    20 * random.nextInt(4)));
        }
        return slots.stream().distinct().toList();
    }

    private static List<VisitKind> kinds(int count) {
        return ids(count, 30).stream()
                .map(id -> new VisitKind(id, new Length.Usual()))
                .toList();
    }

    private static List<UUID> ids(int count, int from) {
        var ids = new ArrayList<UUID>();
        for (int id = 0; id < count; id++) {
            ids.add(new UUID(0, from + id));
        }
        return ids;
    }
}
