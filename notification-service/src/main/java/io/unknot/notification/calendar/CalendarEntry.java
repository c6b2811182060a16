package io.unknot.notification.calendar;

import java.net.URI;
import java.time.Instant;

/**
 * One visit as a client's calendar knows it. Entries with one uid are one visit; the highest sequence is what counts.
 * Organizer and attendee are plain mail addresses. Instants go out in whole seconds of UTC, so that no reader needs our
 * idea of a time zone.
 */
public record CalendarEntry(
        String uid,
        long sequence,
        Instant stamp,
        Instant start,
        Instant end,
        String summary,
        String location,
        URI link,
        String organizer,
        String attendee) {}
