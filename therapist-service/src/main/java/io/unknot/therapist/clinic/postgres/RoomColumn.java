package io.unknot.therapist.clinic.postgres;

import io.unknot.schedule.clinic.Room;
import io.unknot.therapist.clinic.NamedRoom;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/** A room's row as JSON, so that it comes and goes with its clinic. */
record RoomColumn(UUID id, String name, Set<String> features, long turnoverMinutes, int capacity) {
    static RoomColumn of(NamedRoom named) {
        var room = named.room();
        return new RoomColumn(
                room.roomId(), named.name(), room.features(), room.turnover().toMinutes(), room.capacity());
    }

    NamedRoom toDomain() {
        return new NamedRoom(name, new Room(id, features, Duration.ofMinutes(turnoverMinutes), capacity));
    }
}
