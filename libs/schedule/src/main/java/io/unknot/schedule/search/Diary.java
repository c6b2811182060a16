package io.unknot.schedule.search;

import io.unknot.schedule.Offer;
import io.unknot.schedule.Room;
import java.time.Instant;

/** An offer beside what is already taken of its therapist and rooms. */
public record Diary(Offer offer, Busy busy) {

    boolean isFree(Instant start, Instant now) {
        return busy.therapistIsFree(offer.therapistOccupied(start))
                && offer.fittingRooms().stream().anyMatch(room -> isFree(room, start))
                && offer.refusals(start, now).isEmpty();
    }

    FreeTime freeTime(Instant start) {
        return new FreeTime(
                offer.clinic().clinicId(),
                offer.therapist().therapistId(),
                start,
                offer.visible(start).until());
    }

    private boolean isFree(Room room, Instant start) {
        return busy.roomIsFree(room.roomId(), offer.roomOccupied(start, room));
    }
}
