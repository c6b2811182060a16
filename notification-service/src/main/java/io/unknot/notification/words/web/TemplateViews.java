package io.unknot.notification.words.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.unknot.notification.message.Channel;
import io.unknot.notification.preference.Language;
import io.unknot.notification.words.Occasion;
import io.unknot.notification.words.Slot;
import io.unknot.notification.words.TextLength;
import io.unknot.notification.words.Wording;
import io.unknot.notification.words.Written;
import io.unknot.notification.words.own.OwnWords;
import io.unknot.notification.words.template.Placeholder;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words as JSON. */
final class TemplateViews {

    private TemplateViews() {}

    /** What somebody wants to say. */
    record WordingBody(
            @Nullable @Size(max = 200) String heading,
            @NotNull @Size(max = 5000) String body) {}

    /** A kind of message, and what there is of it. */
    record SlotView(
            String kind, List<String> channels, List<String> languages, List<String> inHeading, List<String> inBody) {

        static SlotView of(Occasion occasion) {
            return new SlotView(
                    occasion.word(),
                    occasion.channels().stream().map(TemplateViews::word).toList(),
                    Arrays.stream(Language.values()).map(Language::tag).toList(),
                    words(occasion.inHeading()),
                    words(occasion.inBody()));
        }
    }

    /** The words in use; version 0 was never changed, and own says whether they are the organisation's. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TemplateView(
            String kind,
            String channel,
            String language,
            long version,
            boolean own,
            @Nullable String heading,
            String body,
            List<String> inHeading,
            List<String> inBody,
            @Nullable Instant changedAt) {

        static TemplateView of(Slot slot, OwnWords.Version version, Wording words) {
            var texts = words.texts();
            return new TemplateView(
                    slot.occasion().word(),
                    word(slot.channel()),
                    slot.language().tag(),
                    version.number(),
                    version.words().isPresent(),
                    texts.heading().orElse(null),
                    texts.body(),
                    words(slot.occasion().inHeading()),
                    words(slot.occasion().inBody()),
                    version.at().orElse(null));
        }
    }

    /** How words look; a text message says how long it is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Preview(
            @Nullable String heading,
            String text,
            @Nullable String html,
            @Nullable String alphabet,
            @Nullable Integer parts) {

        static Preview of(Slot slot, Written written) {
            if (slot.channel() != Channel.SMS) {
                var html = written.html().isEmpty() ? null : written.html();
                return new Preview(written.heading(), written.text(), html, null, null);
            }
            var length = TextLength.of(written.text());
            return new Preview(null, written.text(), null, word(length.alphabet()), length.parts());
        }
    }

    private static List<String> words(Collection<Placeholder> placeholders) {
        return placeholders.stream().map(Placeholder::word).toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
