package io.unknot.booking.group;

import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.appointment.attend.CancelAppointment;
import io.unknot.booking.audit.By;
import io.unknot.booking.group.GroupRefused.UnknownGroupVisit;
import io.unknot.booking.group.GroupVisits.Participant;
import io.unknot.booking.occupancy.Occupancies;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import io.unknot.outbox.Writes;
import io.unknot.service.access.ClinicScope;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Calls a visit for several off, and the appointments of its clients with it. */
@Component
public class CancelGroupVisit {

    private static final int BATCH = 20;

    private final Writes writes;
    private final GroupVisits groupVisits;
    private final Occupancies occupancies;
    private final CancelAppointment cancelAppointment;
    private final RecordGroupVisit recorder;

    CancelGroupVisit(
            Writes writes,
            GroupVisits groupVisits,
            Occupancies occupancies,
            CancelAppointment cancelAppointment,
            RecordGroupVisit recorder) {
        this.writes = writes;
        this.groupVisits = groupVisits;
        this.occupancies = occupancies;
        this.cancelAppointment = cancelAppointment;
        this.recorder = recorder;
    }

    /**
     * The cancelled visit, or {@link UnknownGroupVisit}, or a {@link BookingRefused} of an appointment that has gone too
     * far; then all stay.
     */
    public Mono<GroupVisit> cancel(UUID id, ClinicScope clinics, By by) {
        return writes.write(groupVisits
                .lock(id)
                .filter(visit -> clinics.covers(visit.clinicId()))
                .switchIfEmpty(Mono.error(() -> new UnknownGroupVisit(id)))
                .flatMap(visit -> visit.cancelled() ? Mono.just(visit) : cancel(visit, clinics, by)));
    }

    /** Ends those booked for clients together whom all have left; how many, at most twenty a call. */
    public Mono<Long> endLeftByAll() {
        return groupVisits
                .leftByAll(BATCH)
                .flatMapIterable(ids -> ids)
                .concatMap(id -> cancel(id, ClinicScope.everywhere(), By.system()))
                .count();
    }

    private Mono<GroupVisit> cancel(GroupVisit visit, ClinicScope clinics, By by) {
        var scope = new Scope.At(clinics, Optional.empty());
        return groupVisits
                .participants(visit.id())
                .flatMapMany(Flux::fromIterable)
                .sort(Comparator.comparing(Participant::appointmentId))
                .concatMap(each -> cancelAppointment.cancel(each.appointmentId(), scope, CancelledBy.CLINIC, by))
                .then(occupancies.releaseGroup(visit.id()))
                .then(Mono.defer(() -> recorder.cancelled(visit.cancel(), by)));
    }
}
