package io.unknot.booking.appointment.take;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Approval;
import io.unknot.booking.appointment.BookingRefused.TimeTaken;
import io.unknot.booking.appointment.BookingRefused.UnknownClient;
import io.unknot.booking.appointment.SafetyRefused;
import io.unknot.booking.appointment.Visit;
import io.unknot.booking.appointment.claim.RequireSafe;
import io.unknot.booking.appointment.transition.Action;
import io.unknot.booking.appointment.transition.ExpireHolds;
import io.unknot.booking.appointment.transition.RecordTransition;
import io.unknot.booking.audit.By;
import io.unknot.booking.client.Clients;
import io.unknot.booking.occupancy.Occupancies;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Books one place in a visit for several, inside the write that has locked the client. */
@Component
public class BookPlace {

    private final Clients clients;
    private final Occupancies occupancies;
    private final ExpireHolds lapsedHolds;
    private final RecordTransition recorder;
    private final RequireSafe requireSafe;

    BookPlace(
            Clients clients,
            Occupancies occupancies,
            ExpireHolds lapsedHolds,
            RecordTransition recorder,
            RequireSafe requireSafe) {
        this.requireSafe = requireSafe;
        this.clients = clients;
        this.occupancies = occupancies;
        this.lapsedHolds = lapsedHolds;
        this.recorder = recorder;
    }

    /** The appointment, or {@link UnknownClient}, {@link SafetyRefused}, {@link TimeTaken}: the client is elsewhere, or the place is gone. */
    public Mono<Appointment> book(Visit visit, By by) {
        var id = UUID.randomUUID();
        return clients.find(visit.clientId())
                .switchIfEmpty(Mono.error(() -> new UnknownClient(visit.clientId())))
                .then(requireSafe.require(visit))
                .then(lapsedHolds.across(visit.claims()))
                .then(Mono.defer(() -> occupancies.claim(id, visit.clinicId(), visit.claims())))
                .flatMap(had -> requireAll(visit, had))
                .then(Mono.defer(
                        () -> recorder.record(Action.BOOK, by, Appointment.book(id, visit, Approval.NOT_NEEDED))));
    }

    private static Mono<Void> requireAll(Visit visit, Set<UUID> had) {
        return visit.claims().stream()
                .filter(claim -> !had.contains(claim.resourceId()))
                .findFirst()
                .<Mono<Void>>map(lost -> Mono.error(new TimeTaken(lost.kind())))
                .orElseGet(Mono::empty);
    }
}
