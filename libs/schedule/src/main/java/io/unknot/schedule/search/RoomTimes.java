package io.unknot.schedule.search;

import io.unknot.schedule.clinic.Room;
import io.unknot.schedule.time.Span;
import java.util.Collection;

/** A room and when it is taken, ready to be searched. */
public final class RoomTimes {

    private final Room room;
    private final long turnover;
    private final Timeline taken;

    private RoomTimes(Room room, Timeline taken) {
        this.room = room;
        this.turnover = room.turnover().toSeconds();
        this.taken = taken;
    }

    /** Taken for these spans, in any order. */
    public static RoomTimes of(Room room, Collection<Span> taken) {
        return new RoomTimes(room, Timeline.of(taken));
    }

    /** The room as it was when its times were read. */
    public Room room() {
        return room;
    }

    /** Seconds to make it ready after a visit. */
    long turnover() {
        return turnover;
    }

    Timeline taken() {
        return taken;
    }
}
