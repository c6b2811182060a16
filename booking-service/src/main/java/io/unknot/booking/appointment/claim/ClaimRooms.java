package io.unknot.booking.appointment.claim;

import io.unknot.booking.appointment.BookingRefused.TimeTaken;
import io.unknot.booking.appointment.Objection;
import io.unknot.booking.appointment.Visit;
import io.unknot.booking.appointment.plan.RoomChoice;
import io.unknot.booking.appointment.plan.VisitPlan;
import io.unknot.booking.occupancy.Around;
import io.unknot.booking.occupancy.Occupancies;
import io.unknot.booking.occupancy.Occupied;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Claims a planned visit's people and, of the rooms that fit, the first that are free: the database decides. */
@Component
class ClaimRooms {

    private final Occupancies occupancies;

    ClaimRooms(Occupancies occupancies) {
        this.occupancies = occupancies;
    }

    /** The visit as claimed, or {@link TimeTaken}. */
    Mono<Visit> claim(UUID appointmentId, VisitPlan plan, Around around) {
        return claim(appointmentId, RoomChoice.of(plan, around));
    }

    /** As {@link #claim}; once no room is free with its buffers, one that is free for what the client sees. */
    Mono<Visit> claimTightly(UUID appointmentId, VisitPlan plan) {
        var tight = plan.withoutRoomBuffers();
        return occupancies
                .release(appointmentId)
                .then(around(tight))
                .flatMap(around -> claim(appointmentId, RoomChoice.of(tight, around)));
    }

    /** That every room is taken; staff may pass over it when only minutes around the visit are in the way. */
    Mono<Objection> objection(VisitPlan plan) {
        var tight = plan.withoutRoomBuffers();
        return around(tight).map(around -> Objection.taken(Occupied.Kind.ROOM, tight.showsRooms(around)));
    }

    private Mono<Around> around(VisitPlan plan) {
        return occupancies.around(plan.therapists(), plan.nearby(), plan.wanted());
    }

    private Mono<Visit> claim(UUID appointmentId, RoomChoice choice) {
        return Mono.justOrEmpty(choice.best())
                .switchIfEmpty(Mono.error(() -> new TimeTaken(Occupied.Kind.ROOM)))
                .flatMap(visit -> occupancies
                        .claim(appointmentId, visit.clinicId(), visit.claims())
                        .flatMap(had -> settle(appointmentId, choice, visit, had)));
    }

    // A room may be lost to somebody who was quicker; then all is claimed again with another, so that whoever waits
    // for a room has none yet.
    private Mono<Visit> settle(UUID appointmentId, RoomChoice choice, Visit visit, Set<UUID> had) {
        var lost = visit.claims().stream()
                .filter(claim -> !had.contains(claim.resourceId()))
                .toList();
        if (lost.isEmpty()) {
            return Mono.just(visit);
        }
        if (lost.getFirst().kind() != Occupied.Kind.ROOM) {
            return Mono.error(new TimeTaken(lost.getFirst().kind()));
        }
        var rooms = lost.stream().map(Occupied::resourceId).collect(Collectors.toUnmodifiableSet());
        return occupancies.release(appointmentId).then(Mono.defer(() -> claim(appointmentId, choice.without(rooms))));
    }
}
