package io.unknot.notification.words;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A time as the clock on the clinic's wall shows it, with the zone named: whoever reads it may be elsewhere. */
public final class ClinicTime {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Phrases phrases;
    private final ZoneId zone;

    ClinicTime(Phrases phrases, ZoneId zone) {
        this.phrases = phrases;
        this.zone = zone;
    }

    /** Such as {@code Tuesday 24 November 2026, 09:40 to 10:20 GMT (Europe/London)}. */
    public String inFull(Instant start, Instant end) {
        var from = start.atZone(zone);
        var until = end.atZone(zone);
        // Only where the clocks change in between does the first time need its own.
        var offset = from.getOffset().equals(until.getOffset())
                ? ""
                : " " + phrases.zone().format(from);
        return phrases.dayAndTime().format(from) + offset + " " + phrases.to() + " " + TIME.format(until) + " "
                + phrases.zone().format(until) + " (" + zone.getId() + ")";
    }

    /** Such as {@code Tue 24 Nov, 09:40 (GMT)}. */
    public String inShort(Instant start) {
        return phrases.shortly().format(start.atZone(zone));
    }

    /** Such as {@code Tuesday 24 November 2026}. */
    public String day(Instant time) {
        return phrases.day().format(time.atZone(zone));
    }

    /** Such as {@code 24 Nov}. */
    public String date(Instant time) {
        return phrases.date().format(time.atZone(zone));
    }

    /** Such as {@code 09:40}. */
    public String time(Instant time) {
        return TIME.format(time.atZone(zone));
    }
}
