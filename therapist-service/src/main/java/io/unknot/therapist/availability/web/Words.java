package io.unknot.therapist.availability.web;

import io.unknot.schedule.clinic.Place;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the words of a search mean; null when they mean nothing. */
final class Words {

    private static final Pattern CONDITION = Pattern.compile("(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern WORD = Pattern.compile("\\S.{0,98}\\S|\\S");
    private static final double FARTHEST = 500;

    private Words() {}

    static @Nullable Boolean yes(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        };
    }

    /** Lower-case words joined by hyphens. */
    static @Nullable String condition(String text) {
        return matching(CONDITION, text);
    }

    /** Any that is not blank at its ends, up to 100 characters. */
    static @Nullable String word(String text) {
        return matching(WORD, text);
    }

    private static @Nullable String matching(Pattern pattern, String text) {
        return pattern.matcher(text).matches() ? text : null;
    }

    static @Nullable String language(String text) {
        return text.length() == 2 ? text.toLowerCase(Locale.ROOT) : null;
    }

    static @Nullable Place place(String text) {
        var comma = text.indexOf(',');
        return comma < 0
                ? null
                : new Place(
                        Double.parseDouble(text.substring(0, comma)), Double.parseDouble(text.substring(comma + 1)));
    }

    static @Nullable Double kilometres(String text) {
        var read = Double.valueOf(text);
        return read >= 1 && read <= FARTHEST ? read : null;
    }
}
