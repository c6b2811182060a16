package io.unknot.notification.words;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unknot.notification.message.Channel;
import io.unknot.notification.preference.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The words in resources/words: for each language a file by channel, and one of phrases. Read once, at the start. */
@Component
public final class ShippedWords {

    private final Map<Slot, Wording> wordings = new HashMap<>();
    private final Map<Language, Phrases> phrases = new EnumMap<>(Language.class);
    private final MailPage page = new MailPage(text("words/mail.html"));

    /** Reads them; a file that is missing or wrong keeps the service from starting. */
    public ShippedWords() {
        for (var language : Language.values()) {
            phrases.put(language, Phrases.of(language.locale(), read(language, "phrases")));
            for (var channel : Channel.values()) {
                Map<String, Object> words = read(language, channel.name().toLowerCase(Locale.ROOT));
                words.forEach((occasion, said) -> put(occasion, channel, language, said));
            }
        }
    }

    /** Empty if there are none in that language. */
    Optional<Wording> of(Slot slot) {
        return Optional.ofNullable(wordings.get(slot));
    }

    Phrases phrases(Language language) {
        return Objects.requireNonNull(phrases.get(language), "every language has its phrases");
    }

    MailPage page() {
        return page;
    }

    private void put(String word, Channel channel, Language language, Object said) {
        var occasion = Occasion.of(word).orElseThrow(() -> new IllegalStateException("no occasion is called " + word));
        var slot = new Slot(occasion, channel, language);
        try {
            wordings.put(slot, wording(slot, said));
        } catch (WordingRefused refused) {
            throw new IllegalStateException("The words shipped for " + slot + " are wrong", refused);
        }
    }

    private static Wording wording(Slot slot, Object said) {
        if (said instanceof Map<?, ?> parts) {
            var heading = Optional.ofNullable(parts.get("heading")).map(Object::toString);
            return Wording.of(slot, heading, String.valueOf(parts.get("body")));
        }
        return Wording.of(slot, Optional.empty(), said.toString());
    }

    private static <T> Map<String, T> read(Language language, String file) {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return yaml.load(text("words/" + language.tag() + "/" + file + ".yaml"));
    }

    private static String text(String path) {
        try (var file = ShippedWords.class.getClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("This program lacks its file " + path);
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
