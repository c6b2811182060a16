package io.unknot.therapist.availability.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** An instant in whole minutes as people and machines read it; written by hand, for pages are full of them. */
record WrittenTime(String instant, String local, String offset) {

    static WrittenTime of(Instant instant, ZoneId zone) {
        var offset = zone.getRules().getOffset(instant);
        return new WrittenTime(
                instant(instant),
                LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, offset).toString(),
                offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId());
    }

    /** As {@link Instant#toString} spells it. */
    static String instant(Instant instant) {
        var text = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC)
                .toString();
        return instant.getEpochSecond() % 60 == 0 ? text + ":00Z" : text + "Z";
    }
}
