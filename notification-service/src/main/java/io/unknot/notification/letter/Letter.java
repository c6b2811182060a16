package io.unknot.notification.letter;

import io.unknot.notification.calendar.CalendarFile;
import java.net.URI;
import java.util.Optional;

/**
 * What somebody gets, whatever the channel: a text message has no subject, and only a mail has HTML, a calendar file, a
 * link to get no more such mails or the name of a sender. The reference, such as {@code <id.2.confirmation@unknot>}, is the same each time the
 * same message is sent, so that a mail that comes twice can be told for one.
 */
public record Letter(
        String reference,
        Contact to,
        String subject,
        String text,
        String html,
        Optional<CalendarFile> calendar,
        Optional<URI> unsubscribe,
        Optional<String> sender) {

    /** One that its reader needs, from nobody in particular. */
    public Letter(
            String reference, Contact to, String subject, String text, String html, Optional<CalendarFile> calendar) {
        this(reference, to, subject, text, html, calendar, Optional.empty(), Optional.empty());
    }

    /** Says which letter it is, and not to whom or what. */
    @Override
    public String toString() {
        return "Letter[" + reference + "]";
    }
}
