package io.unknot.notification.words;

import io.unknot.notification.preference.Language;
import io.unknot.notification.words.template.Html;

/** The one page that every mail's HTML is written into. */
final class MailPage {

    private final String layout;

    /** In the layout stand, in this order: language, direction, title, body and footer. */
    MailPage(String layout) {
        this.layout = layout;
    }

    /** The heading is text, all else HTML. */
    String of(Language language, String heading, String body, String footer) {
        var direction = language.rightToLeft() ? "rtl" : "ltr";
        return layout.formatted(language.tag(), direction, Html.escape(heading), body, footer);
    }
}
