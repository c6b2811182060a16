package io.unknot.notification.calendar;

import java.util.List;

/**
 * What a letter brings for its reader's calendar. RFC 5546 lets REQUEST and CANCEL speak of one visit each; a course of
 * visits is made known by PUBLISH, and what later becomes of each visit comes as a REQUEST or CANCEL of its own uid.
 */
public record CalendarFile(Method method, List<CalendarEntry> visits) {

    /** As many visits as one course may have. */
    public static final int MOST = 50;

    /** What the reader's calendar is to do with it. */
    public enum Method {
        REQUEST,
        CANCEL,
        PUBLISH
    }

    public CalendarFile {
        visits = List.copyOf(visits);
        if (visits.isEmpty() || visits.size() > (method == Method.PUBLISH ? MOST : 1)) {
            throw new IllegalArgumentException(method + " is not said of " + visits.size() + " visits");
        }
        if (visits.stream().map(CalendarEntry::uid).distinct().count() < visits.size()) {
            throw new IllegalArgumentException("each visit is in it once");
        }
    }

    /** Of one visit that is booked, or moved. */
    public static CalendarFile request(CalendarEntry visit) {
        return new CalendarFile(Method.REQUEST, List.of(visit));
    }

    /** Of one visit that is off. */
    public static CalendarFile cancel(CalendarEntry visit) {
        return new CalendarFile(Method.CANCEL, List.of(visit));
    }

    /** Of the visits of a course, up to {@link #MOST}. */
    public static CalendarFile course(List<CalendarEntry> visits) {
        return new CalendarFile(Method.PUBLISH, visits);
    }

    /** The text of the .ics file. */
    public String text() {
        return CalendarText.of(this);
    }
}
