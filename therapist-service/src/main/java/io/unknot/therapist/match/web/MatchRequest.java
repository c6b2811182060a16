package io.unknot.therapist.match.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.unknot.schedule.search.StartFilter;
import io.unknot.schedule.time.LocalHours;
import io.unknot.therapist.availability.search.PartOfDay;
import io.unknot.therapist.availability.search.RangeEnd;
import io.unknot.therapist.availability.search.TimeRange;
import io.unknot.therapist.match.Wanted;
import io.unknot.therapist.match.Wanted.Must;
import io.unknot.therapist.recommendation.ReferralCode;
import io.unknot.therapist.register.Complaints;
import io.unknot.therapist.register.web.Wire;
import io.unknot.therapist.therapist.Gender;
import io.unknot.therapist.treatment.Pressure;
import io.unknot.therapist.treatment.web.PriceBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for; all may be left out but one of condition, treatmentId and technique. Earliest and latest are
 * an instant or a date by each clinic's clock: from now for 14 days when left out, at most 62. What must names has to
 * hold, the rest is weighed.
 */
record MatchRequest(
        @Nullable
        @Pattern(regexp = CONDITION, message = "must be lower-case words joined by hyphens, such as low-back-pain")
        String condition,

        @Nullable UUID treatmentId,
        @Nullable @Size(min = 1, max = 100) String technique,
        @Nullable @Min(1) @Max(24 * 60) Integer minutes,
        @Nullable @Valid PriceBody budget,
        @Nullable @Valid HomeBody home,
        @Nullable @DecimalMin("1") @DecimalMax("500") Double withinKm,

        @Nullable @Pattern(regexp = "[a-z]{2}", message = "must be an ISO 639 code such as en")
        String language,

        @Nullable @Size(max = 20) @Schema(allowableValues = {"female", "male", "non-binary"})
        String gender,

        @Nullable @Size(max = 20) @Schema(allowableValues = {"light", "medium", "firm"})
        String pressure,

        @Nullable @Size(max = 40) String earliest,
        @Nullable @Size(max = 40) String latest,
        @Nullable @Size(max = 7) Set<@NotNull DayOfWeek> weekdays,
        @Nullable @Size(max = 3) Set<@NotNull String> partsOfDay,
        @Nullable @Size(max = 40) String recommendedBy,
        @Nullable @Size(max = 3) Set<@NotNull String> must,

        @Schema(defaultValue = "20") @Nullable @Min(1) @Max(200)
        Integer limit) {

    private static final String CONDITION = "(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*";
    private static final int USUAL_LIMIT = 20;

    /** Throws 400 naming what is wrong. */
    Wanted toWanted() {
        var complaints = new Complaints()
                .unless(
                        condition != null || treatmentId != null || technique != null,
                        "condition",
                        "must be given, unless treatmentId or technique is")
                .unless(withinKm == null || home != null, "withinKm", "must be given with home, and only with it");
        complaints.raise();
        return Wire.read("", this::read);
    }

    private Wanted read() {
        return new Wanted(
                condition,
                treatmentId,
                technique == null ? null : technique.strip(),
                minutes == null ? null : Duration.ofMinutes(minutes),
                budget == null ? null : Wire.read("budget.", budget::toPrice),
                home == null ? null : home.toHome(),
                withinKm,
                language,
                gender == null ? null : Gender.of(gender),
                pressure == null ? null : pressure(pressure),
                new TimeRange(end("earliest", earliest), end("latest", latest)),
                new StartFilter(weekdays == null ? Set.of() : weekdays, parts()),
                recommendedBy == null ? null : ReferralCode.of(recommendedBy),
                words(must, MatchRequest::must),
                limit == null ? USUAL_LIMIT : limit);
    }

    private List<LocalHours> parts() {
        return words(partsOfDay, MatchRequest::part).stream()
                .sorted()
                .map(PartOfDay::hours)
                .toList();
    }

    private static <T> Set<T> words(@Nullable Set<String> words, Function<String, T> reading) {
        return words == null ? Set.of() : words.stream().map(reading).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable RangeEnd end(String name, @Nullable String text) {
        return text == null ? null : RangeEnd.parse(name, text);
    }

    private static Pressure pressure(String word) {
        return one("pressure must be light, medium or firm", () -> Pressure.of(word));
    }

    private static Must must(String word) {
        return one("must must be among language, gender and budget", () -> Must.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    private static PartOfDay part(String word) {
        return one("partsOfDay must be among morning, afternoon and evening", () -> PartOfDay.of(word));
    }

    private static <T> T one(String complaint, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(complaint, e);
        }
    }
}
