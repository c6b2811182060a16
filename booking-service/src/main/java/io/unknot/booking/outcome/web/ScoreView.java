package io.unknot.booking.outcome.web;

import io.unknot.booking.outcome.HeededScore;
import io.unknot.booking.outcome.trend.Trend.Alarm;
import io.unknot.booking.words.Language;
import io.unknot.booking.words.Sentence;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A score, and right after it was said what its client is advised to do. */
record ScoreView(
        UUID id,
        long version,
        String moment,
        int pain,
        @Nullable Integer sleep,
        @Nullable Integer stress,
        @Nullable Integer mobility,
        @Nullable Integer mood,
        @Nullable String pressureFelt,
        @Nullable String change,
        @Nullable Integer adherence,
        Instant saidAt,
        Instant correctableUntil,
        @Nullable Advice advice) {

    static ScoreView of(HeededScore heeded, Language language) {
        var score = heeded.score();
        var answers = score.answers();
        return new ScoreView(
                score.id(),
                score.version(),
                score.moment().word(),
                answers.pain(),
                answers.sleep().orElse(null),
                answers.stress().orElse(null),
                answers.mobility().orElse(null),
                answers.mood().orElse(null),
                word(answers.pressureFelt()),
                word(answers.change()),
                answers.adherence().orElse(null),
                score.saidAt(),
                score.correctableUntil(),
                heeded.alarm()
                        .map(alarm -> Advice.of(alarm, heeded.planPaused(), language))
                        .orElse(null));
    }

    /** A word for pages that say it in words of their own, and whole sentences. */
    record Advice(String code, String text, boolean planPaused) {

        static Advice of(Alarm alarm, boolean planPaused, Language language) {
            var seen = switch (alarm) {
                case PAIN_HIGH -> Sentence.PAIN_HIGH;
                case PAIN_RISING -> Sentence.PAIN_RISING;
            };
            var paused = planPaused ? Stream.of(Sentence.PAIN_PAUSED) : Stream.<Sentence>empty();
            var text = Stream.concat(Stream.of(seen, Sentence.PAIN_AT_ONCE), paused)
                    .map(sentence -> sentence.in(language))
                    .collect(Collectors.joining(" "));
            return new Advice(word(alarm), text, planPaused);
        }
    }

    /** As callers spell it, such as {@code too-light}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String word(Optional<? extends Enum<?>> constant) {
        return constant.map(ScoreView::word).orElse(null);
    }
}
