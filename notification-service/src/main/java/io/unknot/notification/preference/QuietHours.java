package io.unknot.notification.preference;

import java.time.LocalTime;

/** A part of each day in which nothing comes that can come at another time; it may go over midnight. From is part of it, until is not. */
public record QuietHours(LocalTime from, LocalTime until) {

    public QuietHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException("quiet hours end at another time than they begin");
        }
    }

    /** Whether it is quiet when the clock on the wall shows this. */
    public boolean cover(LocalTime time) {
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }
}
