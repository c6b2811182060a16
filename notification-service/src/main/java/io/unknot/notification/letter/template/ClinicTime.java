package io.unknot.notification.letter.template;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A visit's time as the clock on the clinic's wall shows it, with the zone named: whoever reads it may be elsewhere. */
record ClinicTime(Instant start, Instant end, ZoneId zone) {

    private static final DateTimeFormatter DAY_AND_TIME = formatter("EEEE d MMMM uuuu, HH:mm");
    private static final DateTimeFormatter SHORT = formatter("EEE d MMM, HH:mm (zzz)");
    private static final DateTimeFormatter TIME_AND_OFFSET = formatter("HH:mm zzz");
    private static final DateTimeFormatter OFFSET = formatter(" zzz");

    /** Such as {@code Tuesday 24 November 2026, 09:40 to 10:20 GMT (Europe/London)}. */
    String inFull() {
        var from = start.atZone(zone);
        var until = end.atZone(zone);
        // Only where the clocks change in between does the first time need its own.
        var offset = from.getOffset().equals(until.getOffset()) ? "" : OFFSET.format(from);
        return DAY_AND_TIME.format(from) + offset + " to " + TIME_AND_OFFSET.format(until) + " (" + zone.getId() + ")";
    }

    /** Such as {@code Tue 24 Nov, 09:40 (GMT)}. */
    String inShort() {
        return SHORT.format(start.atZone(zone));
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK);
    }
}
