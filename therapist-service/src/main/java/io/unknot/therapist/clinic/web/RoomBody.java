package io.unknot.therapist.clinic.web;

import io.unknot.schedule.clinic.Room;
import io.unknot.therapist.clinic.NamedRoom;
import io.unknot.therapist.register.web.ShortText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A room; one whose capacity is left out is made for one client. */
record RoomBody(
        @NotNull UUID id,
        @ShortText String name,
        @NotNull @Size(max = 30) Set<@ShortText String> features,
        @NotNull @Min(0) @Max(120) Integer turnoverMinutes,
        @Nullable @Min(1) @Max(50) Integer capacity) {
    static RoomBody of(NamedRoom named) {
        var room = named.room();
        var minutes = Math.toIntExact(room.turnover().toMinutes());
        return new RoomBody(room.roomId(), named.name(), new TreeSet<>(room.features()), minutes, room.capacity());
    }

    NamedRoom toRoom() {
        return new NamedRoom(
                name, new Room(id, features, Duration.ofMinutes(turnoverMinutes), capacity == null ? 1 : capacity));
    }
}
