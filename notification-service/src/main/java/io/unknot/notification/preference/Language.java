package io.unknot.notification.preference;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language we have words in. */
public enum Language {
    /** As it is written in Britain. */
    EN("en-GB"),
    DE("de-DE"),
    ES("es-ES"),
    /** Written from right to left, with the digits of Europe. */
    AR("ar");

    private final Locale locale;

    Language(String locale) {
        this.locale = Locale.forLanguageTag(locale);
    }

    /** How dates are written in it. */
    public Locale locale() {
        return locale;
    }

    /** Its ISO 639 code, such as {@code en}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** Whether its lines begin at the right. */
    public boolean rightToLeft() {
        return this == AR;
    }

    /** The language of a code or of a tag that begins with one, such as {@code de-AT}; empty if we have no words in it. */
    public static Optional<Language> of(String tag) {
        var code = Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(code))
                .findFirst();
    }
}
