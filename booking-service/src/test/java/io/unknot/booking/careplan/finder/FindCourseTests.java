package io.unknot.booking.careplan.finder;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.careplan.Spacing;
import io.unknot.booking.directory.Length;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What comes first when not everything can be had. */
class FindCourseTests {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final UUID MARA = new UUID(0, 1);
    private static final UUID NOOR = new UUID(0, 2);
    private static final UUID RIVERSIDE = new UUID(0, 11);
    private static final UUID HILLTOP = new UUID(0, 12);
    private static final VisitKind MASSAGE = new VisitKind(new UUID(0, 21), new Length.Usual());
    private static final VisitKind ACUPUNCTURE = new VisitKind(new UUID(0, 22), new Length.Usual());

    private final Map<VisitKind, List<Slot>> free = new HashMap<>();

    @Test
    void doesNotTakeTheFirstFreeTimeWhenThatLeadsNowhere() {
        free(MASSAGE, MARA, 0, 1, 4, 7);

        // From day 0 there is day 4 but nothing after it; from day 1 too: only 1, 4, 7 is a course.
        assertThat(days(find(Spacing.of(3, 3, 3), 3))).containsExactly(1, 4, 7);
    }

    @Test
    void keepsTheTherapistEvenIfTheSpacingIsLessGood() {
        free(MASSAGE, MARA, 0, 9);
        free(MASSAGE, NOOR, 7);

        assertThat(find(Spacing.of(5, 7, 9), 2).visits())
                .extracting(Slot::therapistId)
                .containsExactly(MARA, MARA);
    }

    @Test
    void givesThePreferredTherapistWhereThatCanBe() {
        free(MASSAGE, MARA, 0, 7, 14);
        free(MASSAGE, NOOR, 0, 7, 14);

        assertThat(FindCourse.best(
                                question(Spacing.of(6, 7, 8), Collections.nCopies(3, MASSAGE), Optional.of(NOOR)),
                                slots())
                        .visits())
                .extracting(Slot::therapistId)
                .containsOnly(NOOR);
    }

    @Test
    void keepsTheSpacingIdealEvenIfItMeansTravel() {
        add(MASSAGE, MARA, RIVERSIDE, 0, false, 0);
        add(MASSAGE, MARA, RIVERSIDE, 8, false, 0);
        add(MASSAGE, MARA, HILLTOP, 7, false, 0);

        assertThat(find(Spacing.of(6, 7, 8), 2).visits())
                .extracting(Slot::clinicId)
                .containsExactly(RIVERSIDE, HILLTOP);
    }

    @Test
    void travelsLessEvenIfThePartOfTheDayIsAnother() {
        add(MASSAGE, MARA, RIVERSIDE, 0, false, 0);
        add(MASSAGE, MARA, RIVERSIDE, 7, true, 0);
        add(MASSAGE, MARA, HILLTOP, 7, false, 0);

        assertThat(find(Spacing.of(6, 7, 8), 2).visits())
                .extracting(Slot::clinicId)
                .containsOnly(RIVERSIDE);
    }

    @Test
    void keepsThePartOfTheDayEvenIfItLeavesAGap() {
        add(MASSAGE, MARA, RIVERSIDE, 0, true, 0);
        add(MASSAGE, MARA, RIVERSIDE, 0, false, 40);

        assertThat(find(Spacing.of(6, 7, 8), 1).visits().getFirst().gapMinutes())
                .isEqualTo(40);
    }

    @Test
    void leavesFewestGaps() {
        add(MASSAGE, MARA, RIVERSIDE, 0, false, 20);
        add(MASSAGE, NOOR, RIVERSIDE, 0, false, 0);

        assertThat(find(Spacing.of(6, 7, 8), 1).visits().getFirst().therapistId())
                .isEqualTo(NOOR);
    }

    @Test
    void aCourseOfSeveralTreatmentsKeepsATherapistForEach() {
        free(MASSAGE, NOOR, 14);
        free(MASSAGE, MARA, 0, 15);
        free(ACUPUNCTURE, NOOR, 7, 21);
        var visits = List.of(MASSAGE, ACUPUNCTURE, MASSAGE, ACUPUNCTURE);

        var found = FindCourse.best(question(Spacing.of(6, 7, 8), visits, Optional.empty()), slots());

        assertThat(found.visits()).extracting(Slot::therapistId).containsExactly(MARA, NOOR, MARA, NOOR);
        assertThat(found.cost().changes()).isZero();
    }

    @Test
    void saysBetweenWhichDaysTheFirstVisitWithoutATimeWouldBe() {
        free(MASSAGE, MARA, 0, 7);

        var found = find(Spacing.of(6, 7, 8), 3);

        assertThat(days(found)).containsExactly(0, 7);
        assertThat(found.missing()).contains(new Found.Missing(2, MONDAY.plusDays(13), MONDAY.plusDays(15)));
    }

    @Test
    void withoutAnyTimeTheFirstVisitIsMissing() {
        var found = find(Spacing.of(6, 7, 8), 3);

        assertThat(found.visits()).isEmpty();
        assertThat(found.missing()).contains(new Found.Missing(0, MONDAY, MONDAY.plusDays(13)));
    }

    private Found find(Spacing spacing, int visits) {
        return FindCourse.best(question(spacing, Collections.nCopies(visits, MASSAGE), Optional.empty()), slots());
    }

    private Slots slots() {
        return Slots.of(free);
    }

    private static CourseQuestion question(Spacing spacing, List<VisitKind> visits, Optional<UUID> preferred) {
        return new CourseQuestion(
                visits, spacing, MONDAY, MONDAY.plusDays(13), preferred, (from, to) -> from.equals(to) ? 0 : 30);
    }

    private void free(VisitKind kind, UUID therapist, int... days) {
        for (int day : days) {
            add(kind, therapist, RIVERSIDE, day, false, 0);
        }
    }

    private void add(VisitKind kind, UUID therapist, UUID clinic, int day, boolean outside, int gap) {
        var date = MONDAY.plusDays(day);
        var start = date.atTime(outside ? 18 : 9, 0).toInstant(ZoneOffset.UTC).plusSeconds(60L * gap);
        free.computeIfAbsent(kind, _ -> new ArrayList<>())
                .add(new Slot(
                        clinic, kind.treatmentId(), therapist, start, start.plusSeconds(2400), date, outside, gap));
    }

    private static List<Integer> days(Found found) {
        return found.visits().stream()
                .map(slot -> (int) (slot.day().toEpochDay() - MONDAY.toEpochDay()))
                .toList();
    }
}
