package io.unknot.notification.words;

import io.unknot.notification.message.Channel;
import io.unknot.notification.preference.Language;
import io.unknot.notification.words.template.Html;
import io.unknot.notification.words.template.Values;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All words as they are at one moment: those of the organisation where it has some, and those we ship. */
public final class WordBook {

    private final Map<Slot, Wording> own;
    private final ShippedWords shipped;
    private final Language usual;

    /** The usual language is the organisation's, for whoever reads none that we have words in. */
    public WordBook(ShippedWords shipped, Map<Slot, Wording> own, Language usual) {
        this.shipped = shipped;
        this.own = Map.copyOf(own);
        this.usual = usual;
    }

    /** The language to write to somebody in who reads this one, such as {@code de-AT}. */
    public Language languageOf(String tag) {
        return Language.of(tag).orElse(usual);
    }

    /** The words that are in use; those in the usual language, and then in English, where there are none in this one. */
    public Wording of(Slot slot) {
        return List.of(slot, slot.in(usual), slot.in(Language.EN)).stream()
                .flatMap(each -> Optional.ofNullable(own.get(each)).or(() -> shipped.of(each)).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there are no words for " + slot));
    }

    /** How times at a clinic in this zone are written in the language. */
    public ClinicTime time(Language language, ZoneId zone) {
        return new ClinicTime(shipped.phrases(language), zone);
    }

    /** The message for one reader, with a link at its end to get no more of them, if there is one. */
    public Written write(Occasion occasion, Channel channel, Values values, Optional<String> unsubscribe) {
        return write(of(new Slot(occasion, channel, values.language())), channel, values, unsubscribe);
    }

    /** How words would look, with a made-up visit. */
    public Written sample(Slot slot, Wording wording) {
        var values = MadeUp.values(this, slot.occasion(), slot.language());
        return write(wording, slot.channel(), values, Optional.empty());
    }

    private Written write(Wording wording, Channel channel, Values values, Optional<String> unsubscribe) {
        var language = values.language();
        var heading = wording.heading(values);
        var text = wording.body().plain(values);
        if (channel != Channel.EMAIL) {
            return new Written(language, heading, text, "");
        }
        var phrases = shipped.phrases(language);
        var end = unsubscribe.map(link -> phrases.unsubscribe() + ": " + link);
        var html = shipped.page().of(language, heading, wording.body().html(values), footer(phrases, unsubscribe));
        return new Written(
                language, heading, text + end.map(line -> "\n\n-- \n" + line).orElse("") + "\n", html);
    }

    private static String footer(Phrases phrases, Optional<String> unsubscribe) {
        return unsubscribe
                .map(link -> "<p><small><a href=\"%s\">%s</a></small></p>"
                        .formatted(Html.escape(link), Html.escape(phrases.unsubscribe())))
                .orElse("");
    }
}
