package io.unknot.notification.words;

import io.unknot.notification.message.Channel;
import io.unknot.notification.preference.Language;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where words belong. */
public record Slot(Occasion occasion, Channel channel, Language language) {

    /** As an address spells it, such as late-reminder, email and en; empty if there are no words for that. */
    public static Optional<Slot> of(String kind, String channel, String language) {
        var way = Arrays.stream(Channel.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(channel))
                .findFirst();
        var tongue = Language.of(language).filter(known -> known.tag().equals(language));
        return Occasion.of(kind)
                .filter(occasion -> way.filter(occasion.channels()::contains).isPresent())
                .flatMap(occasion -> tongue.map(known -> new Slot(occasion, way.orElseThrow(), known)));
    }

    /** The same in another language. */
    Slot in(Language other) {
        return new Slot(occasion, channel, other);
    }
}
