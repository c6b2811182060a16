package io.unknot.therapist.match.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.unknot.therapist.match.score.Reason;
import io.unknot.therapist.match.score.Reason.Away;
import io.unknot.therapist.match.score.Reason.Costs;
import io.unknot.therapist.match.score.Reason.Experienced;
import io.unknot.therapist.match.score.Reason.Free;
import io.unknot.therapist.match.score.Reason.Licensed;
import io.unknot.therapist.match.score.Reason.OfGender;
import io.unknot.therapist.match.score.Reason.Pressed;
import io.unknot.therapist.match.score.Reason.Rated;
import io.unknot.therapist.match.score.Reason.Recommended;
import io.unknot.therapist.match.score.Reason.Speaks;
import io.unknot.therapist.match.score.Reason.Suits;
import io.unknot.therapist.match.score.Reason.Treats;
import io.unknot.therapist.match.score.Sentences;
import io.unknot.therapist.match.score.Weights;
import io.unknot.therapist.treatment.Pressure;
import java.util.Map;

/** One part of a score: what it is, how well it is met, how much it counts, the facts for machines, and words. */
record ReasonShown(
        @Schema(example = "distance") String part,

        @Schema(minimum = "0", maximum = "1", example = "0.769")
        double score,

        @Schema(minimum = "0", example = "3") double weight,
        @Schema(example = "{\"minutes\": 9}") Map<String, ?> facts,
        @Schema(example = "9 min away") String text) {

    private static final double THOUSANDTHS = 1_000;

    static ReasonShown of(Reason reason, Weights weights) {
        return new ReasonShown(
                reason.part().word(),
                rounded(reason.score()),
                weights.of(reason.part()),
                facts(reason),
                Sentences.of(reason));
    }

    /** To thousandths, as people see it; what is sorted by is not rounded. */
    static double rounded(double score) {
        return Math.round(score * THOUSANDTHS) / THOUSANDTHS;
    }

    private static Map<String, ?> facts(Reason reason) {
        return switch (reason) {
            case Licensed(var until) -> Map.of("until", until.toString());
            case Treats(var condition, var treated) -> Map.of("condition", condition, "treated", treated);
            case Suits suits -> suits(suits);
            case Away(var minutes) -> minutes == null ? Map.of() : Map.of("minutes", minutes);
            case Costs(var price, var budget) ->
                Map.of(
                        "amountMinor", price.amountMinor(),
                        "budgetMinor", budget.amountMinor(),
                        "currency", price.currency().getCurrencyCode());
            case Free free -> Map.of("day", free.day().toString(), "inDays", free.inDays());
            case Rated(var rating) ->
                rating == null || rating.count() == 0
                        ? Map.of("count", 0)
                        : Map.of("count", rating.count(), "average", rating.average());
            case Experienced(var years) -> Map.of("years", years);
            case Speaks(var language, var spoken) -> Map.of("language", language, "spoken", spoken);
            case OfGender(var wished, var actual) ->
                actual == null
                        ? Map.of("wished", wished.word())
                        : Map.of("wished", wished.word(), "gender", actual.word());
            case Pressed(var wished, var given) ->
                Map.of(
                        "wished",
                        wished.word(),
                        "given",
                        given.stream().sorted().map(Pressure::word).toList());
            case Recommended(var recommended) -> Map.of("recommended", recommended);
        };
    }

    private static Map<String, ?> suits(Suits suits) {
        var care = suits.care();
        return care == null
                ? Map.of("condition", suits.condition(), "suited", suits.suited())
                : Map.of("condition", suits.condition(), "suited", suits.suited(), "care", care.word());
    }
}
