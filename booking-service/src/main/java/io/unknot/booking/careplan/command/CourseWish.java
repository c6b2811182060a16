package io.unknot.booking.careplan.command;

import io.unknot.booking.careplan.PlanTerms;
import io.unknot.booking.careplan.finder.CourseQuestion;
import io.unknot.booking.careplan.finder.Travel;
import io.unknot.booking.careplan.finder.VisitKind;
import io.unknot.schedule.time.Checks;
import io.unknot.schedule.time.LocalHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The course somebody wants: these visits at these clinics (1 to 10), the first on {@code firstDay} or within two weeks of
 * it, all within 26 weeks.
 */
public record CourseWish(
        UUID clientId, List<VisitKind> visits, PlanTerms terms, List<UUID> clinics, Likes likes, LocalDate firstDay) {

    /** How many clinics a course may be at. */
    public static final int MOST_CLINICS = 10;

    private static final int DAYS_TO_BEGIN = 13;
    private static final int MOST_DAYS = 26 * 7;
    private static final int WEEK = 7;

    public CourseWish {
        visits = List.copyOf(visits);
        clinics = clinics.stream().distinct().sorted().toList();
        Checks.require(!clinics.isEmpty() && clinics.size() <= MOST_CLINICS, "clinics must be 1 to 10");
        Checks.calendarDay("firstDay", firstDay);
    }

    /**
     * Whom and when somebody likes: a therapist who is preferred, parts of the day that are; gender, language and weekdays
     * must be so.
     */
    public record Likes(
            Optional<UUID> therapist,
            Optional<String> gender,
            Optional<String> language,
            List<LocalHours> parts,
            Set<DayOfWeek> weekdays) {}

    CourseQuestion question(Travel travel) {
        return new CourseQuestion(
                visits, terms.spacing(), firstDay, firstDay.plusDays(DAYS_TO_BEGIN), likes.therapist(), travel);
    }

    /** The last day any of its visits may be on. */
    LocalDate lastDay() {
        var spacing = terms.spacing();
        int days = spacing.perWeek()
                .map(perWeek -> Math.ceilDiv(visits.size(), perWeek) * WEEK)
                .orElse((visits.size() - 1) * spacing.max());
        return firstDay.plusDays(Math.min(MOST_DAYS - 1, DAYS_TO_BEGIN + days));
    }
}
