package io.unknot.booking.appointment.attend;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.BookingRefused.UnknownAppointment;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.appointment.transition.AppointmentEntry;
import io.unknot.booking.audit.AuditEntry;
import io.unknot.booking.audit.AuditTrail;
import io.unknot.booking.audit.By;
import io.unknot.booking.policy.Consequence;
import io.unknot.booking.policy.NotedConsequence;
import io.unknot.booking.policy.NotedConsequences;
import io.unknot.outbox.Writes;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets a client off what followed for them; who did it and why is in the audit trail. */
@Component
public class WaiveConsequence {

    private final Writes writes;
    private final Appointments appointments;
    private final NotedConsequences noted;
    private final AuditTrail audit;

    WaiveConsequence(Writes writes, Appointments appointments, NotedConsequences noted, AuditTrail audit) {
        this.writes = writes;
        this.appointments = appointments;
        this.noted = noted;
        this.audit = audit;
    }

    /** The appointment, no version newer; empty when nothing was noted of it, {@link UnknownAppointment}. */
    public Mono<Appointment> waive(UUID id, Scope scope, By by) {
        return writes.write(appointments
                .lock(id, scope)
                .switchIfEmpty(Mono.error(() -> new UnknownAppointment(id)))
                .flatMap(appointment -> noted.find(id)
                        .flatMap(before -> before.waived() ? Mono.just(appointment) : waive(appointment, by))));
    }

    private Mono<Appointment> waive(Appointment appointment, By by) {
        return noted.waive(appointment.id())
                .flatMap(waived -> audit.record(entry(appointment, waived, by)))
                .thenReturn(appointment);
    }

    private static AuditEntry entry(Appointment appointment, NotedConsequence waived, By by) {
        return new AuditEntry(
                by,
                "waive",
                new AuditEntry.Subject(AppointmentEntry.KIND, appointment.id(), appointment.version()),
                Optional.of(appointment.visit().clinicId()),
                Map.of("consequence", waived.consequence().words()),
                Map.of("consequence", Consequence.NONE.words()));
    }
}
