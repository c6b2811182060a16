package io.unknot.notification.letter;

import io.unknot.notification.calendar.CalendarFile;
import java.util.Optional;

/**
 * What a client gets. The reference, such as {@code <id.2.confirmation@unknot>}, is the same each time the same message
 * is sent, so that a mail that comes twice can be told for one.
 */
public record Letter(
        String reference, Contact to, String subject, String text, String html, Optional<CalendarFile> calendar) {

    /** Says which letter it is, and not to whom or what. */
    @Override
    public String toString() {
        return "Letter[" + reference + "]";
    }
}
