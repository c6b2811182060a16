package io.unknot.notification.preference.unsubscribe.web;

import io.unknot.notification.preference.Language;
import io.unknot.notification.preference.unsubscribe.Unsubscribing;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A page that works in any browser, without script or style. The form goes to where the page came from. */
@Component
final class UnsubscribePage {

    private static final String PAGE = """
        <!DOCTYPE html>
        <html lang="{language}" dir="{direction}">
        <head>
          <meta charset="UTF-8">
          <meta name="viewport" content="width=device-width">
          <meta name="robots" content="noindex">
          <title>{title}</title>
        </head>
        <body>
          <h1>{title}</h1>
          {content}
        </body>
        </html>
        """;

    private static final String ASKING = """
        <p>{asking} {stays}</p>
          <form method="post">
            <button name="List-Unsubscribe" value="One-Click">{button}</button>
          </form>\
        """;

    private final Map<Language, UnsubscribeWords> words = new EnumMap<>(Language.class);

    /** Reads its words in every language; one that is missing keeps the service from starting. */
    UnsubscribePage() {
        for (var language : Language.values()) {
            words.put(language, UnsubscribeWords.in(language));
        }
    }

    String asking(Unsubscribing unwanted, Language language) {
        var said = of(language);
        var content = ASKING.replace("{asking}", said.asking(unwanted))
                .replace("{stays}", said.stays(unwanted))
                .replace("{button}", said.button(unwanted));
        return page(language, said, content);
    }

    String done(Unsubscribing unwanted, Language language) {
        var said = of(language);
        return page(language, said, "<p>" + said.done(unwanted) + " " + said.back(unwanted) + "</p>");
    }

    private UnsubscribeWords of(Language language) {
        return Objects.requireNonNull(words.get(language), "every language has its words");
    }

    private static String page(Language language, UnsubscribeWords said, String content) {
        return PAGE.replace("{language}", language.tag())
                .replace("{direction}", language.rightToLeft() ? "rtl" : "ltr")
                .replace("{title}", said.title())
                .replace("{content}", content);
    }
}
