package io.unknot.notification.calendar;

import io.unknot.notification.calendar.CalendarFile.Method;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A calendar file written as RFC 5545 wants it, with what RFC 5546 asks of its method. */
final class CalendarText {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private CalendarText() {}

    static String of(CalendarFile file) {
        var lines = new ContentLines()
                .add("BEGIN", "VCALENDAR")
                .add("VERSION", "2.0")
                .add("PRODID", "-//Unknot//Visits//EN")
                .add("CALSCALE", "GREGORIAN")
                .add("METHOD", file.method().name());
        file.visits().forEach(visit -> addVisit(lines, file.method(), visit));
        return lines.add("END", "VCALENDAR").toString();
    }

    private static void addVisit(ContentLines lines, Method method, CalendarEntry visit) {
        lines.add("BEGIN", "VEVENT")
                .add("UID", visit.uid())
                .add("SEQUENCE", Long.toString(visit.sequence()))
                .add("STATUS", method == Method.CANCEL ? "CANCELLED" : "CONFIRMED");
        addTimes(lines, visit);
        addDetails(lines, method, visit);
        lines.add("END", "VEVENT");
    }

    private static void addTimes(ContentLines lines, CalendarEntry visit) {
        lines.add("DTSTAMP", utc(visit.stamp())).add("DTSTART", utc(visit.start()));
        lines.add("DTEND", utc(visit.end())).add("TRANSP", "OPAQUE");
    }

    private static void addDetails(ContentLines lines, Method method, CalendarEntry visit) {
        lines.addText("SUMMARY", visit.summary())
                .addText("LOCATION", visit.location())
                .add("URL", visit.link().toASCIIString())
                .add("ORGANIZER", "mailto:" + visit.organizer());
        // What is published asks nobody, so nobody may be named in it.
        if (method != Method.PUBLISH) {
            // The client booked it: there is nobody to answer to, and an answer would reach nobody.
            lines.add("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE", "mailto:" + visit.attendee());
        }
    }

    private static String utc(Instant instant) {
        return UTC.format(instant);
    }
}
