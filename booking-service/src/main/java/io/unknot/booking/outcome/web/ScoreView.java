package io.unknot.booking.outcome.web;

import io.unknot.booking.outcome.HeededScore;
import io.unknot.booking.outcome.trend.Trend.Alarm;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
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

    static ScoreView of(HeededScore heeded) {
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
                        .map(alarm -> Advice.of(alarm, heeded.planPaused()))
                        .orElse(null));
    }

    /** A word for pages that say it in another language, and the sentence in English. */
    record Advice(String code, String text, boolean planPaused) {

        private static final String AT_ONCE =
                " Go at once if you have new weakness in your legs, numbness between them, or"
                        + " trouble with your bladder or bowels.";
        private static final String PAUSED =
                " We have paused your plan: your times are kept, and the clinic will talk to you before the next"
                        + " visit.";

        static Advice of(Alarm alarm, boolean planPaused) {
            var seen = switch (alarm) {
                case PAIN_HIGH -> "A pain this strong should be looked at: please see a physician.";
                case PAIN_RISING -> "Your pain has risen twice in a row: please see a physician before you go on.";
            };
            return new Advice(word(alarm), seen + AT_ONCE + (planPaused ? PAUSED : ""), planPaused);
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
