package io.unknot.therapist.clinic;

import io.unknot.schedule.clinic.Room;

/** A room under the name on its door. */
public record NamedRoom(String name, Room room) {}
