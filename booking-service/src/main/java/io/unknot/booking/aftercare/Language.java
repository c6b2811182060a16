package io.unknot.booking.aftercare;

import java.util.Locale;

/** The languages sheets are written in. */
public enum Language {
    EN,
    DE,
    ES,
    AR;

    /** As BCP 47 spells it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one a client reads; English for those without sheets of their own. */
    static Language of(String tag) {
        var wanted = Locale.forLanguageTag(tag).getLanguage();
        for (var language : values()) {
            if (language.tag().equals(wanted)) {
                return language;
            }
        }
        return EN;
    }
}
