package io.unknot.booking.group;

import io.unknot.booking.appointment.GroupPlace;
import io.unknot.booking.appointment.Visit;
import io.unknot.events.appointment.Visit.Period;
import io.unknot.events.group.GroupVisitCancelled;
import io.unknot.events.group.GroupVisitPlanned;
import io.unknot.schedule.time.Span;
import java.util.List;
import java.util.UUID;

/**
 * A visit for several clients: one or two therapists, one room, some places. It takes therapists and room by itself,
 * whether or not anybody has a place. One that does not stand alone was booked for its clients together and ends with
 * the last of them.
 *
 * @param places the ids of its places, by their numbers from 1
 */
public record GroupVisit(
        UUID id,
        long version,
        boolean cancelled,
        boolean stands,
        UUID clinicId,
        UUID treatmentId,
        List<UUID> therapistIds,
        UUID roomId,
        Span visible,
        Span therapistsTaken,
        Span roomTaken,
        List<UUID> places) {

    public GroupVisit {
        therapistIds = List.copyOf(therapistIds);
        places = List.copyOf(places);
    }

    /** What a client who has this place has: with the therapists in turn, as a couple is treated by both. */
    Visit visitOf(UUID clientId, UUID placeId) {
        var therapist = therapistIds.get(places.indexOf(placeId) % therapistIds.size());
        return new Visit(clinicId, treatmentId, therapist, clientId, roomId, visible, therapistsTaken, roomTaken)
                .in(new GroupPlace(id, placeId));
    }

    /** The next version, which does not take place. */
    GroupVisit cancel() {
        return new GroupVisit(
                id,
                version + 1,
                true,
                stands,
                clinicId,
                treatmentId,
                therapistIds,
                roomId,
                visible,
                therapistsTaken,
                roomTaken,
                places);
    }

    GroupVisitPlanned planned() {
        return new GroupVisitPlanned(
                id,
                version,
                clinicId,
                treatmentId,
                therapistIds,
                roomId,
                visible.from(),
                visible.until(),
                new Period(therapistsTaken.from(), therapistsTaken.until()),
                new Period(roomTaken.from(), roomTaken.until()),
                places.size());
    }

    GroupVisitCancelled toldCancelled() {
        return new GroupVisitCancelled(id, version);
    }
}
