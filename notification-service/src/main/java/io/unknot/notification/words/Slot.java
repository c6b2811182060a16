package io.unknot.notification.words;

import io.unknot.notification.message.Channel;
import io.unknot.notification.preference.Language;

/** Where words belong. */
public record Slot(Occasion occasion, Channel channel, Language language) {

    /** The same in another language. */
    Slot in(Language other) {
        return new Slot(occasion, channel, other);
    }
}
