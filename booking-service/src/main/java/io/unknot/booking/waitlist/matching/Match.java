package io.unknot.booking.waitlist.matching;

import io.unknot.booking.waitlist.WaitlistWish;
import io.unknot.schedule.search.FreeTime;
import java.time.Duration;

/** A free time for somebody who waits, and how long it is kept for them. */
public record Match(WaitlistWish wish, FreeTime time, Duration keptFor) {}
