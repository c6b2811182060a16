package io.unknot.booking.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What may be said to a client; it advises, and neither names what troubles them nor promises anything. */
public enum Sentence {
    CARE_WARN,
    CARE_ADAPT,
    PAIN_HIGH,
    PAIN_RISING,
    PAIN_AT_ONCE,
    PAIN_PAUSED;

    private static final Map<Language, Properties> WORDS =
            Arrays.stream(Language.values()).collect(Collectors.toMap(Function.identity(), Sentence::read));

    /** In this language. */
    public String in(Language language) {
        return Optional.ofNullable(WORDS.get(language))
                .map(words -> words.getProperty(key()))
                .orElseThrow(() -> new IllegalStateException(key() + " has no words in " + language.tag()));
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }

    private static Properties read(Language language) {
        var name = "/words/sentences_" + language.tag() + ".properties";
        try (var file = Sentence.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("there is no resource " + name);
            }
            var words = new Properties();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
