package io.unknot.schedule.search;

/** A room's seconds to make ready after a visit, and when it is taken. */
record RoomTimes(long turnover, Timeline taken) {}
