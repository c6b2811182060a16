package io.unknot.notification.preference.unsubscribe.web;

import io.unknot.notification.preference.KindGroup;
import io.unknot.notification.preference.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.util.HtmlUtils;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the page says in one language, as HTML; from resources/words. */
record UnsubscribeWords(Map<String, Object> words) {

    UnsubscribeWords {
        for (var group : KindGroup.values()) {
            for (var part : new String[] {"asking", "button", "done"}) {
                text(group(words, group), part);
            }
        }
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

    String stays() {
        return text(words, "stays");
    }

    String back() {
        return text(words, "back");
    }

    String asking(KindGroup group) {
        return text(group(words, group), "asking");
    }

    String button(KindGroup group) {
        return text(group(words, group), "button");
    }

    String done(KindGroup group) {
        return text(group(words, group), "done");
    }

    private static Map<?, ?> group(Map<String, Object> words, KindGroup group) {
        var name = group.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.get(name) instanceof Map<?, ?> said ? said : Map.of();
    }

    private static String text(Map<?, ?> words, String name) {
        var word = words.get(name);
        if (word == null) {
            throw new IllegalStateException("unsubscribe.yaml says nothing for " + name);
        }
        return HtmlUtils.htmlEscape(word.toString(), "UTF-8");
    }
}
