package io.unknot.therapist.availability.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** An instant in whole minutes as people and machines read it; written by hand, for pages are full of them. */
public record WrittenTime(String local, String offset) {

    static WrittenTime of(Instant instant, ZoneId zone) {
        var offset = zone.getRules().getOffset(instant);
        return new WrittenTime(
                LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, offset).toString(),
                offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId());
    }

    /** Such as {@code 2026-11-24T09:40:00+01:00}: one instant, and what the clock on the wall shows then. */
    public static String withOffset(Instant instant, ZoneId zone) {
        var written = of(instant, zone);
        return written.local() + (instant.getEpochSecond() % 60 == 0 ? ":00" : "") + written.offset();
    }
}
