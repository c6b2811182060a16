package io.unknot.booking.careplan.finder;

import io.unknot.booking.careplan.Spacing;
import io.unknot.schedule.time.Checks;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which visits are wanted, in their order (1 to 24, of at most 3 treatments), and how they are to lie. The first is on
 * one of the days from {@code firstFrom} to {@code firstUntil}; all visits differ in day.
 *
 * @param preferred who is to give them, where that can be
 */
public record CourseQuestion(
        List<VisitKind> visits,
        Spacing spacing,
        LocalDate firstFrom,
        LocalDate firstUntil,
        Optional<UUID> preferred,
        Travel travel) {

    /** How many visits a course has at most. */
    public static final int MOST_VISITS = 24;

    /** How many treatments a course mixes at most. */
    public static final int MOST_TREATMENTS = 3;

    public CourseQuestion {
        visits = List.copyOf(visits);
        Checks.require(!visits.isEmpty() && visits.size() <= MOST_VISITS, "a course has 1 to 24 visits");
        Checks.require(!firstUntil.isBefore(firstFrom), "the first visit's last day must not be before its first");
        Checks.require(treatments(visits).size() <= MOST_TREATMENTS, "a course has at most 3 treatments");
    }

    /** Which of the course's treatments a visit has, from 0. */
    int treatmentOf(int visit) {
        return treatments(visits).indexOf(visits.get(visit).treatmentId());
    }

    private static List<UUID> treatments(List<VisitKind> visits) {
        return visits.stream().map(VisitKind::treatmentId).distinct().toList();
    }
}
