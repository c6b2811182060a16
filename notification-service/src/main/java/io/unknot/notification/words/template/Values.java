package io.unknot.notification.words.template;

import io.unknot.notification.preference.Language;
import java.util.EnumMap;
import java.util.Map;

/** What the placeholders of one message stand for, in the language it is written in. */
public final class Values {

    private final Language language;
    private final Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);

    public Values(Language language) {
        this.language = language;
    }

    /** The same with this one more. */
    public Values with(Placeholder placeholder, String value) {
        values.put(placeholder, value);
        return this;
    }

    /** The language they are written in. */
    public Language language() {
        return language;
    }

    /** What a template says that its occasion does not have is our own fault. */
    String of(Placeholder placeholder) {
        var value = values.get(placeholder);
        if (value == null) {
            throw new IllegalStateException("nothing stands for {" + placeholder.word() + "}");
        }
        return value;
    }

    /** Whether names and times would be drawn into lines that go the other way. */
    boolean isolates() {
        return language.rightToLeft();
    }
}
