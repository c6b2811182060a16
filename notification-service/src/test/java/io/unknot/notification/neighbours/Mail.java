package io.unknot.notification.neighbours;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;

/** A mail as its reader's programs see it. */
public final class Mail {

    private Mail() {}

    public static String text(MimeMessage mail) {
        return part(mail, "text/plain").orElseThrow();
    }

    public static String html(MimeMessage mail) {
        return part(mail, "text/html").orElseThrow();
    }

    /** As text, if it has one. */
    public static Optional<String> calendarFile(MimeMessage mail) {
        return part(mail, "text/calendar");
    }

    public static Calendar calendar(MimeMessage mail) {
        try {
            return new CalendarBuilder()
                    .build(new StringReader(calendarFile(mail).orElseThrow()));
        } catch (IOException | ParserException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String ofCalendar(MimeMessage mail, String property) {
        return calendar(mail).getRequiredProperty(property).getValue();
    }

    public static String ofVisit(MimeMessage mail, String property) {
        return calendar(mail)
                .getComponent(Component.VEVENT)
                .orElseThrow()
                .getRequiredProperty(property)
                .getValue();
    }

    private static Optional<String> part(Part part, String type) {
        try {
            if (part.isMimeType(type)) {
                return Optional.of(new String(part.getInputStream().readAllBytes(), UTF_8));
            }
            if (!part.isMimeType("multipart/*")) {
                return Optional.empty();
            }
            var parts = (MimeMultipart) part.getContent();
            for (var at = 0; at < parts.getCount(); at++) {
                var found = part(parts.getBodyPart(at), type);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
