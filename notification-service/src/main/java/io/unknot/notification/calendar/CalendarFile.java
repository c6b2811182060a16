package io.unknot.notification.calendar;

import io.unknot.notification.calendar.CalendarEntry.Method;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A calendar entry written as RFC 5545 wants it, with what RFC 5546 asks of REQUEST and CANCEL. */
final class CalendarFile {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private CalendarFile() {}

    static String of(CalendarEntry entry) {
        var lines = new ContentLines()
                .add("BEGIN", "VCALENDAR")
                .add("VERSION", "2.0")
                .add("PRODID", "-//Unknot//Visits//EN")
                .add("CALSCALE", "GREGORIAN")
                .add("METHOD", entry.method().name())
                .add("BEGIN", "VEVENT")
                .add("UID", entry.uid())
                .add("SEQUENCE", Long.toString(entry.sequence()))
                .add("STATUS", entry.method() == Method.CANCEL ? "CANCELLED" : "CONFIRMED");
        addTimes(lines, entry);
        addDetails(lines, entry);
        return lines.add("END", "VEVENT").add("END", "VCALENDAR").toString();
    }

    private static void addTimes(ContentLines lines, CalendarEntry entry) {
        lines.add("DTSTAMP", utc(entry.stamp())).add("DTSTART", utc(entry.start()));
        lines.add("DTEND", utc(entry.end())).add("TRANSP", "OPAQUE");
    }

    private static void addDetails(ContentLines lines, CalendarEntry entry) {
        lines.addText("SUMMARY", entry.summary())
                .addText("LOCATION", entry.location())
                .add("URL", entry.link().toASCIIString())
                .add("ORGANIZER", "mailto:" + entry.organizer())
                // The client booked it: there is nobody to answer to, and an answer would reach nobody.
                .add("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE", "mailto:" + entry.attendee());
    }

    private static String utc(Instant instant) {
        return UTC.format(instant);
    }
}
