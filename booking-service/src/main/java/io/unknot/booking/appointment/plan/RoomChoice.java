package io.unknot.booking.appointment.plan;

import io.unknot.booking.appointment.Visit;
import io.unknot.booking.occupancy.Around;
import io.unknot.schedule.clinic.Room;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The rooms a plan may still have, for each part the one to try first in front. */
public record RoomChoice(VisitPlan plan, Around around, List<List<Room>> rooms) {

    /** All that fit: those that show as free will most likely be had; the others may be free by now. */
    public static RoomChoice of(VisitPlan plan, Around around) {
        return new RoomChoice(
                plan,
                around,
                plan.parts().stream()
                        .map(part -> part.offer().fittingRooms().stream()
                                .sorted(Comparator.comparing(room -> isTaken(around, part, room)))
                                .toList())
                        .toList());
    }

    /** The visit in the rooms to try first, a part in the room of the one before if that is free; empty without any. */
    public Optional<Visit> best() {
        var chosen = new ArrayList<Room>();
        for (var part : plan.parts()) {
            var left = rooms.get(chosen.size());
            if (left.isEmpty()) {
                return Optional.empty();
            }
            var stays =
                    !chosen.isEmpty() && left.contains(chosen.getLast()) && !isTaken(around, part, chosen.getLast());
            chosen.add(stays ? chosen.getLast() : left.getFirst());
        }
        return Optional.of(plan.in(chosen));
    }

    /** Once somebody else was seen to have some of these. */
    public RoomChoice without(Set<UUID> lost) {
        return new RoomChoice(
                plan,
                around,
                rooms.stream()
                        .map(left -> left.stream()
                                .filter(room -> !lost.contains(room.roomId()))
                                .toList())
                        .toList());
    }

    private static boolean isTaken(Around around, PlannedPart part, Room room) {
        return around.taken().contains(part.in(room));
    }
}
