package io.unknot.therapist.match.score;

import static java.util.stream.Collectors.joining;

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
import io.unknot.therapist.treatment.Contraindication.Effect;
import io.unknot.therapist.treatment.Pressure;
import io.unknot.therapist.treatment.Price;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reasons in plain English, each a piece of one sentence. They say what is, and promise nothing. */
public final class Sentences {

    private Sentences() {}

    /** All of them, such as "Licensed until 2028, treats low back pain, 9 min away, free tomorrow." */
    public static String of(List<Reason> reasons) {
        var all = reasons.stream().map(Sentences::of).collect(joining(", "));
        return all.isEmpty() ? "" : all.substring(0, 1).toUpperCase(Locale.ENGLISH) + all.substring(1) + ".";
    }

    public static String of(Reason reason) {
        return switch (reason) {
            case Licensed(var until) -> "licensed until " + until.getYear();
            case Treats(var condition, var treated) -> (treated ? "treats " : "does not name ") + plain(condition);
            case Suits suits -> suits(suits);
            case Away(var minutes) -> minutes == null ? "we do not know how far away" : minutes + " min away";
            case Costs(var price, var budget) -> costs(price, budget);
            case Free free -> free(free);
            case Rated(var rating) ->
                rating == null || rating.count() == 0
                        ? "no reviews yet"
                        : rating.average() + " stars in " + counted(rating.count(), "review");
            case Experienced(var years) -> counted(years, "year") + " of experience";
            case Speaks(var language, var spoken) ->
                (spoken ? "speaks " : "does not speak ") + Locale.of(language).getDisplayLanguage(Locale.ENGLISH);
            case OfGender(var wished, var actual) ->
                actual == null ? "has not said their gender" : (wished == actual ? "" : "not ") + wished.word();
            case Pressed(var wished, var given) -> pressed(wished, given);
            case Recommended(var recommended) ->
                recommended ? "recommended to you" : "not among those recommended to you";
        };
    }

    private static String suits(Suits suits) {
        return "%s %s %s%s"
                .formatted(
                        suits.treatment(),
                        suits.suited() ? "suits" : "is not meant for",
                        plain(suits.condition()),
                        care(suits.care()));
    }

    private static String care(@Nullable Effect care) {
        return care == null ? "" : care == Effect.WARN ? " (with care)" : " (in an adapted way)";
    }

    private static String costs(Price price, Price budget) {
        var off = budget.amountMinor() - price.amountMinor();
        var beside = off > 0 ? "under your budget" : off == 0 ? "just your budget" : "over your budget";
        return beside + " at " + amount(price);
    }

    private static String amount(Price price) {
        var digits = Math.max(0, price.currency().getDefaultFractionDigits());
        return BigDecimal.valueOf(price.amountMinor(), digits).toPlainString() + " "
                + price.currency().getCurrencyCode();
    }

    private static String free(Free free) {
        return free.inDays() == 0
                ? "free today"
                : free.inDays() == 1 ? "free tomorrow" : "free in " + free.inDays() + " days";
    }

    private static String pressed(Pressure wished, Set<Pressure> given) {
        return given.isEmpty()
                ? "ask how firm it is"
                : given.contains(wished)
                        ? "given with " + wished.word() + " pressure"
                        : "given with %s pressure, not %s"
                                .formatted(
                                        given.stream()
                                                .sorted()
                                                .map(Pressure::word)
                                                .collect(joining(" to ")),
                                        wished.word());
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    // A condition is words joined by hyphens.
    private static String plain(String condition) {
        return condition.replace('-', ' ');
    }
}
