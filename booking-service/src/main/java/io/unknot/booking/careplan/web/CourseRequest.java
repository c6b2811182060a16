package io.unknot.booking.careplan.web;

import io.unknot.booking.appointment.web.Callers;
import io.unknot.booking.careplan.PlanTerms;
import io.unknot.booking.careplan.Spacing;
import io.unknot.booking.careplan.command.CourseWish;
import io.unknot.booking.careplan.command.CourseWish.Likes;
import io.unknot.booking.careplan.finder.VisitKind;
import io.unknot.booking.careplan.preset.PlanPreset;
import io.unknot.booking.directory.Length;
import io.unknot.booking.wish.PartOfDay;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The course that is wanted: a preset with a treatment and perhaps a number of visits, or visits and a spacing that a
 * therapist wrote down. A client asks for themselves; staff name the client.
 */
record CourseRequest(
        @Nullable UUID clientId,
        @Nullable @Size(max = 40) String preset,
        @Nullable UUID treatmentId,
        @Nullable @Min(1) @Max(24) Integer count,
        @Nullable @Size(min = 1, max = 24) List<@NotNull @Valid VisitRequest> visits,
        @Nullable @Valid SpacingRequest spacing,
        @Nullable Boolean physicianAdvice,

        @NotNull @Size(min = 1, max = CourseWish.MOST_CLINICS)
        List<@NotNull UUID> clinics,

        @Nullable UUID therapistId,

        @Nullable @Pattern(regexp = "female|male|non-binary")
        String gender,

        @Nullable @Pattern(regexp = "[a-z]{2}") String language,
        @Nullable @Size(max = 3) List<@NotNull PartOfDay> parts,
        @Nullable @Size(max = 7) List<@NotNull DayOfWeek> weekdays,
        @NotNull LocalDate firstDay) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9998;

    /** As a preset has it. */
    CourseWish of(Caller caller, PlanPreset known) {
        if (visits != null || spacing != null) {
            throw InvalidCourse.field(visits == null ? "spacing" : "visits", "leave it out, or the preset");
        }
        if (treatmentId == null) {
            throw InvalidCourse.field("treatmentId", "must not be null");
        }
        int number = count == null ? known.visits() : count;
        if (number < known.fewest() || number > known.most()) {
            throw InvalidCourse.field("count", "must be from %d to %d".formatted(known.fewest(), known.most()));
        }
        var kind = new VisitKind(treatmentId, VisitRequest.length(known.length()));
        return of(caller, Collections.nCopies(number, kind), Optional.of(known.key()), known.spacing());
    }

    /** As staff wrote it down. */
    CourseWish written(Caller caller) {
        Access.anyDesk(caller);
        if (visits == null) {
            throw InvalidCourse.field("visits", "name a preset, or the visits");
        }
        if (spacing == null) {
            throw InvalidCourse.field("spacing", "say how far apart the visits are");
        }
        if (treatmentId != null || count != null) {
            throw InvalidCourse.field(count == null ? "treatmentId" : "count", "leave it out, or the visits");
        }
        return of(
                caller,
                visits.stream().map(VisitRequest::kind).toList(),
                Optional.empty(),
                spacing.toSpacing("spacing"));
    }

    private CourseWish of(Caller caller, List<VisitKind> kinds, Optional<String> key, Spacing apart) {
        requireBounds(kinds);
        var client = clinics.stream()
                .map(clinic -> Callers.clientFor(caller, clinic, clientId))
                .toList()
                .getFirst();
        return new CourseWish(
                client,
                kinds,
                new PlanTerms(key, apart, Boolean.TRUE.equals(physicianAdvice)),
                clinics,
                new Likes(
                        Optional.ofNullable(therapistId),
                        Optional.ofNullable(gender),
                        Optional.ofNullable(language),
                        parts == null
                                ? List.of()
                                : parts.stream().map(PartOfDay::hours).toList(),
                        weekdays == null ? Set.of() : Set.copyOf(weekdays)),
                firstDay);
    }

    private void requireBounds(List<VisitKind> kinds) {
        if (kinds.stream().map(VisitKind::treatmentId).distinct().count() > 3) {
            throw InvalidCourse.field("visits", "must be of at most 3 treatments");
        }
        if (firstDay.getYear() < FIRST_YEAR || firstDay.getYear() > LAST_YEAR) {
            throw InvalidCourse.field("firstDay", "must be in the years 1900 to 9998");
        }
    }

    /** One visit of a course that is written down. */
    record VisitRequest(
            @NotNull UUID treatmentId,
            @Nullable @Min(1) @Max(720) Integer durationMinutes) {

        VisitKind kind() {
            return new VisitKind(
                    treatmentId, length(Optional.ofNullable(durationMinutes).map(Duration::ofMinutes)));
        }

        static Length length(Optional<Duration> asked) {
            return asked.<Length>map(Length.Asked::new).orElseGet(Length.Usual::new);
        }
    }
}
