package io.unknot.booking.waitlist.web;

import io.unknot.booking.waitlist.Wanted;
import io.unknot.booking.wish.PartOfDay;
import io.unknot.schedule.time.LocalHours;
import io.unknot.service.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is wished for. Without therapists, weekdays, parts of the day and hours, any will do; a time suits that is in one
 * of the parts or of the hours. Times are by each clinic's own clock; hours until 00:00 are until the end of the day.
 */
record WishRequest(
        @Nullable UUID clientId,
        @NotNull UUID treatmentId,
        @NotNull @Size(min = 1, max = Wanted.MOST_CLINICS) List<@NotNull UUID> clinics,
        @Nullable @Size(max = Wanted.MOST_THERAPISTS) List<@NotNull UUID> therapists,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @Nullable @Size(max = 7) List<@NotNull DayOfWeek> weekdays,
        @Nullable @Size(max = 3) List<@NotNull PartOfDay> parts,
        @Nullable @Size(max = 9) List<@NotNull @Valid Hours> hours,
        @Nullable @Min(0) @Max(43_200) Integer noticeMinutes,
        @Nullable @Min(1) @Max(720) Integer durationMinutes) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    Wanted wanted() {
        requireDays();
        return new Wanted(
                treatmentId,
                Optional.ofNullable(durationMinutes).map(Duration::ofMinutes),
                Set.copyOf(clinics),
                Set.copyOf(orNone(therapists)),
                from,
                to,
                Set.copyOf(orNone(weekdays)),
                starts(),
                Duration.ofMinutes(noticeMinutes == null ? 0 : noticeMinutes));
    }

    private void requireDays() {
        if (from.getYear() < FIRST_YEAR || from.getYear() > LAST_YEAR) {
            throw invalid("from", "must be in the years 1900 to 9999");
        }
        if (to.isBefore(from)) {
            throw invalid("to", "must not be before from");
        }
        if (to.getYear() > LAST_YEAR || ChronoUnit.DAYS.between(from, to) >= Wanted.MOST_DAYS) {
            throw invalid("to", "must be at most 61 days after from");
        }
    }

    private List<LocalHours> starts() {
        var starts = new ArrayList<LocalHours>();
        orNone(parts).stream().distinct().map(PartOfDay::hours).forEach(starts::add);
        var own = orNone(hours);
        for (int index = 0; index < own.size(); index++) {
            starts.add(own.get(index).read("hours[" + index + "]"));
        }
        return starts;
    }

    private static <T> List<T> orNone(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }

    private static RuntimeException invalid(String field, String reason) {
        return Problem.of(400, "invalid-request", "Something in this request is not right")
                .field(field, reason)
                .next("Correct the field named, then send it again.")
                .toException();
    }

    /** In whole minutes, such as 09:30 to 13:00. */
    record Hours(@NotNull LocalTime from, @NotNull LocalTime until) {

        LocalHours read(String field) {
            if (!whole(from) || !whole(until)) {
                throw invalid(field, "must be whole minutes such as 09:30");
            }
            if (!until.equals(LocalTime.MIDNIGHT) && !from.isBefore(until)) {
                throw invalid(field + ".until", "must be after from");
            }
            return new LocalHours(from, until);
        }

        private static boolean whole(LocalTime time) {
            return time.equals(time.truncatedTo(ChronoUnit.MINUTES));
        }
    }
}
