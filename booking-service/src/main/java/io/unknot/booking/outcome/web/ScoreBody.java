package io.unknot.booking.outcome.web;

import io.unknot.booking.outcome.Answers;
import io.unknot.booking.outcome.Moment;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Only the moment and the pain must be said. Adherence is 0 to 10, or one of none, some, most and all. */
record ScoreBody(
        @NotNull @Pattern(regexp = "before|after|day-after", message = "must be one of before, after, day-after")
        String moment,

        @NotNull @Min(0) @Max(10) Integer pain,
        @Nullable @Min(0) @Max(10) Integer sleep,
        @Nullable @Min(0) @Max(10) Integer stress,
        @Nullable @Min(0) @Max(10) Integer mobility,
        @Nullable @Min(0) @Max(10) Integer mood,

        @Nullable @Pattern(regexp = "too-light|right|too-firm", message = "must be one of too-light, right, too-firm")
        String pressureFelt,

        @Nullable @Pattern(regexp = "better|same|worse", message = "must be one of better, same, worse")
        String change,

        @Nullable
        @Pattern(regexp = "[0-9]|10|none|some|most|all", message = "must be 0 to 10, or none, some, most, all")
        String adherence) {

    Moment toMoment() {
        return Moment.of(moment);
    }

    Answers toAnswers() {
        return new Answers(
                pain,
                Optional.ofNullable(sleep),
                Optional.ofNullable(stress),
                Optional.ofNullable(mobility),
                Optional.ofNullable(mood),
                Optional.ofNullable(pressureFelt).map(word -> Answers.Pressure.valueOf(constant(word))),
                Optional.ofNullable(change).map(word -> Answers.Change.valueOf(constant(word))),
                Optional.ofNullable(adherence).map(ScoreBody::outOfTen));
    }

    private static int outOfTen(String word) {
        return switch (word) {
            case "none" -> 0;
            case "some" -> 3;
            case "most" -> 7;
            case "all" -> 10;
            default -> Integer.parseInt(word);
        };
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
