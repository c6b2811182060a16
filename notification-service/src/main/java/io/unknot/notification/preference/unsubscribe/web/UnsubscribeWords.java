package io.unknot.notification.preference.unsubscribe.web;

import io.unknot.notification.preference.KindGroup;
import io.unknot.notification.preference.Language;
import io.unknot.notification.preference.therapist.TherapistMails.Part;
import io.unknot.notification.preference.unsubscribe.Unsubscribing;
import io.unknot.notification.preference.unsubscribe.Unsubscribing.OfTherapist;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the page says in one language, as HTML; from resources/words. */
record UnsubscribeWords(Map<String, Object> words) {

    UnsubscribeWords {
        Stream.<Enum<?>>concat(Stream.of(KindGroup.values()), Stream.of(Part.values()))
                .map(Unsubscribing::wordOf)
                .forEach(word -> Stream.of("asking", "button", "done").forEach(part -> text(group(words, word), part)));
    }

    static UnsubscribeWords in(Language language) {
        var path = "words/" + language.tag() + "/unsubscribe.yaml";
        try (var file = UnsubscribeWords.class.getClassLoader().getResourceAsStream(path)) {
            var text = new String(Objects.requireNonNull(file, path).readAllBytes(), StandardCharsets.UTF_8);
            Map<String, Object> words = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return new UnsubscribeWords(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String title() {
        return text(words, "title");
    }

    /** What one goes on being told all the same. */
    String stays(Unsubscribing unwanted) {
        return text(words, unwanted instanceof OfTherapist ? "inbox" : "stays");
    }

    /** Where one can change one's mind. */
    String back(Unsubscribing unwanted) {
        return text(words, unwanted instanceof OfTherapist ? "inbox" : "back");
    }

    String asking(Unsubscribing unwanted) {
        return text(group(words, unwanted.word()), "asking");
    }

    String button(Unsubscribing unwanted) {
        return text(group(words, unwanted.word()), "button");
    }

    String done(Unsubscribing unwanted) {
        return text(group(words, unwanted.word()), "done");
    }

    private static Map<?, ?> group(Map<String, Object> words, String word) {
        return words.get(word) instanceof Map<?, ?> said ? said : Map.of();
    }

    private static String text(Map<?, ?> words, String name) {
        var word = words.get(name);
        if (word == null) {
            throw new IllegalStateException("unsubscribe.yaml says nothing for " + name);
        }
        return HtmlUtils.htmlEscape(word.toString(), "UTF-8");
    }
}
