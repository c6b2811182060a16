package io.unknot.booking.words;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages clients are written to in. */
public enum Language {
    EN,
    DE,
    ES,
    AR;

    /** The tags of all of them, as a pattern for what callers send. */
    public static final String TAGS = "en|de|es|ar";

    /** What is wrong with a tag that is none of them. */
    public static final String ONE_OF_TAGS = "must be en, de, es or ar";

    /** As BCP 47 spells it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one a client reads; English for those that are not among these. */
    public static Language of(String tag) {
        return of(Locale.forLanguageTag(tag));
    }

    /** As {@link #of(String)}, of what a caller accepts; English if they do not say. */
    public static Language of(@Nullable Locale accepted) {
        for (var language : values()) {
            if (accepted != null && language.tag().equals(accepted.getLanguage())) {
                return language;
            }
        }
        return EN;
    }
}
