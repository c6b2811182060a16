package io.unknot.schedule.search;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is taken of one room. */
final class RoomPage {

    private final List<Taking> takings = new ArrayList<>();
    private volatile @Nullable Timeline taken;

    synchronized void add(Taking taking) {
        takings.add(taking);
        taken = null;
    }

    synchronized void remove(UUID appointmentId) {
        takings.removeIf(taking -> taking.appointmentId().equals(appointmentId));
        taken = null;
    }

    Timeline taken() {
        var known = taken;
        return known == null ? read() : known;
    }

    private synchronized Timeline read() {
        var read = Timeline.of(takings.stream().map(Taking::room).toList());
        taken = read;
        return read;
    }
}
