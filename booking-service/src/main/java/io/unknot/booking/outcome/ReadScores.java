package io.unknot.booking.outcome;

import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.BookingRefused.UnknownAppointment;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.audit.AuditEntry;
import io.unknot.booking.audit.AuditTrail;
import io.unknot.booking.audit.By;
import io.unknot.outbox.Writes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What was said of a visit. That staff read it goes into the audit trail. */
@Component
public class ReadScores {

    private final Writes writes;
    private final Appointments appointments;
    private final Scores scores;
    private final AuditTrail audit;

    ReadScores(Writes writes, Appointments appointments, Scores scores, AuditTrail audit) {
        this.writes = writes;
        this.appointments = appointments;
        this.scores = scores;
        this.audit = audit;
    }

    /** In the order in which they were first said; {@link UnknownAppointment} outside the scope. */
    public Mono<List<Score>> of(By by, UUID appointmentId, Scope scope) {
        return writes.write(appointments
                .find(appointmentId, scope)
                .switchIfEmpty(Mono.error(() -> new UnknownAppointment(appointmentId)))
                .flatMap(found -> by.isStaff()
                        ? audit.record(entry(
                                by, found.id(), found.version(), found.visit().clinicId()))
                        : Mono.empty())
                .then(scores.of(appointmentId).collectList()));
    }

    private static AuditEntry entry(By by, UUID appointmentId, long version, UUID clinicId) {
        return new AuditEntry(
                by,
                "read-scores",
                new AuditEntry.Subject("appointment", appointmentId, version),
                Optional.of(clinicId),
                Map.of(),
                Map.of());
    }
}
