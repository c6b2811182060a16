package io.unknot.schedule.book;

import io.unknot.schedule.clinic.Room;
import io.unknot.schedule.search.RoomTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is taken of one room. Its times are made when they are asked for and kept until a change. */
final class RoomPage {

    /** The page of one of a clinic's rooms. */
    record OfClinic(Room room, RoomPage page) {

        RoomTimes times() {
            return page.times(room);
        }
    }

    private final UUID roomId;
    private final List<Taking> takings = new ArrayList<>();
    private volatile @Nullable RoomTimes times;

    RoomPage(UUID roomId) {
        this.roomId = roomId;
    }

    UUID roomId() {
        return roomId;
    }

    /** Takes this, in the place of what its appointment had taken before, if that was here. */
    synchronized void take(@Nullable Taking before, Taking taking) {
        if (before != null) {
            takings.remove(before);
        }
        takings.add(taking);
        times = null;
    }

    synchronized void free(Taking taking) {
        takings.remove(taking);
        times = null;
    }

    synchronized List<Taking> takings() {
        return List.copyOf(takings);
    }

    /** Of the room as it now is. */
    private RoomTimes times(Room room) {
        var known = times;
        return known != null && known.room().equals(room) ? known : make(room);
    }

    private synchronized RoomTimes make(Room room) {
        var made = RoomTimes.of(room, takings.stream().map(Taking::room).toList());
        times = made;
        return made;
    }
}
