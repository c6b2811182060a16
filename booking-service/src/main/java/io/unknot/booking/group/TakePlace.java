package io.unknot.booking.group;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.appointment.take.BookPlace;
import io.unknot.booking.audit.By;
import io.unknot.booking.group.GroupRefused.GroupClosed;
import io.unknot.booking.group.GroupRefused.GroupFull;
import io.unknot.booking.group.GroupRefused.UnknownGroupVisit;
import io.unknot.booking.occupancy.Occupancies;
import io.unknot.outbox.Writes;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives a client the next free place of a visit for several: an appointment of their own. */
@Component
public class TakePlace {

    private final Writes writes;
    private final GroupVisits groupVisits;
    private final Appointments appointments;
    private final Occupancies occupancies;
    private final BookPlace bookPlace;

    TakePlace(
            Writes writes,
            GroupVisits groupVisits,
            Appointments appointments,
            Occupancies occupancies,
            BookPlace bookPlace) {
        this.writes = writes;
        this.groupVisits = groupVisits;
        this.appointments = appointments;
        this.occupancies = occupancies;
        this.bookPlace = bookPlace;
    }

    /** The appointment, or a {@link GroupRefused} or {@link BookingRefused}. */
    public Mono<Appointment> take(UUID groupVisitId, UUID clientId, By by) {
        return writes.write(groupVisits
                .lock(groupVisitId)
                .switchIfEmpty(Mono.error(() -> new UnknownGroupVisit(groupVisitId)))
                .flatMap(visit -> requireOpen(visit)
                        .then(occupancies.hold(List.of(clientId)))
                        .then(groupVisits.freePlaces(groupVisitId))
                        .filter(free -> !free.isEmpty())
                        .switchIfEmpty(Mono.error(() -> new GroupFull(groupVisitId)))
                        .flatMap(free -> bookPlace.book(visit.visitOf(clientId, free.getFirst()), by))));
    }

    private Mono<Void> requireOpen(GroupVisit visit) {
        return appointments
                .now()
                .filter(now ->
                        !visit.cancelled() && now.isBefore(visit.visible().from()))
                .switchIfEmpty(Mono.error(() -> new GroupClosed(visit.id())))
                .then();
    }
}
