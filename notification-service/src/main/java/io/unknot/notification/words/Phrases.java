package io.unknot.notification.words;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** How a language writes days and times, and what stands under a mail. Patterns are those of {@link DateTimeFormatter}. */
record Phrases(
        DateTimeFormatter dayAndTime,
        DateTimeFormatter shortly,
        DateTimeFormatter day,
        DateTimeFormatter date,
        DateTimeFormatter zone,
        String to,
        String unsubscribe) {

    static Phrases of(Locale locale, Map<String, String> words) {
        return new Phrases(
                pattern(locale, words, "day-and-time"),
                pattern(locale, words, "short"),
                pattern(locale, words, "day"),
                pattern(locale, words, "date"),
                DateTimeFormatter.ofPattern("zzz", locale),
                word(words, "to"),
                word(words, "unsubscribe"));
    }

    private static DateTimeFormatter pattern(Locale locale, Map<String, String> words, String name) {
        return DateTimeFormatter.ofPattern(word(words, name), locale);
    }

    private static String word(Map<String, String> words, String name) {
        var word = words.get(name);
        if (word == null) {
            throw new IllegalStateException("phrases.yaml says nothing for " + name);
        }
        return word;
    }
}
