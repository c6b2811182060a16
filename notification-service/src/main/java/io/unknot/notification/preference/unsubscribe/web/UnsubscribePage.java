package io.unknot.notification.preference.unsubscribe.web;

import io.unknot.notification.preference.KindGroup;

/** A page that works in any browser, without script or style. The form goes to where the page came from. */
final class UnsubscribePage {

    private static final String PAGE = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
          <meta charset="UTF-8">
          <meta name="viewport" content="width=device-width">
          <meta name="robots" content="noindex">
          <title>What we send you</title>
        </head>
        <body>
          <h1>What we send you</h1>
          {content}
        </body>
        </html>
        """;

    private static final String ASKING = """
        <p>Do you want no more {group}? We go on telling you when a visit is booked, moved or cancelled.</p>
          <form method="post">
            <button name="List-Unsubscribe" value="One-Click">No more {group}</button>
          </form>\
        """;

    private static final String DONE = """
        <p>You get no more {group}. You can change this any time where you see your visits.</p>\
        """;

    private UnsubscribePage() {}

    static String asking(KindGroup group) {
        return page(ASKING, group);
    }

    static String done(KindGroup group) {
        return page(DONE, group);
    }

    private static String page(String content, KindGroup group) {
        return PAGE.replace("{content}", content).replace("{group}", name(group));
    }

    private static String name(KindGroup group) {
        return switch (group) {
            case REMINDERS -> "reminders";
            case AFTERCARE_AND_QUESTIONS -> "messages after your visits";
            case OFFERS -> "offers of free times";
        };
    }
}
