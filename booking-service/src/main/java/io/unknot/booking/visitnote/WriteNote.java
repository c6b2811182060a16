package io.unknot.booking.visitnote;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.BookingRefused.UnknownAppointment;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.appointment.State;
import io.unknot.booking.audit.AuditEntry;
import io.unknot.booking.audit.AuditTrail;
import io.unknot.booking.audit.By;
import io.unknot.booking.client.Clients;
import io.unknot.booking.visitnote.NoteRefused.ClientBusy;
import io.unknot.booking.visitnote.NoteRefused.NothingToNote;
import io.unknot.booking.visitnote.NoteRefused.StaleNote;
import io.unknot.outbox.Writes;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps what a therapist notes of a visit they give. */
@Component
public class WriteNote {

    private static final Set<State> CAME = EnumSet.of(State.CHECKED_IN, State.COMPLETED);

    private final Writes writes;
    private final Appointments appointments;
    private final Clients clients;
    private final VisitNotes notes;
    private final AuditTrail audit;

    WriteNote(Writes writes, Appointments appointments, Clients clients, VisitNotes notes, AuditTrail audit) {
        this.writes = writes;
        this.appointments = appointments;
        this.clients = clients;
        this.notes = notes;
        this.audit = audit;
    }

    /**
     * The note as it then is, a {@link NoteRefused}, or {@link UnknownAppointment}. The first one without a version, a
     * correction with the version that was read; the same words again are a repeated request.
     */
    public Mono<VisitNote> write(
            By by, UUID therapistId, UUID appointmentId, Scope scope, Optional<Long> read, String text) {
        return writes.write(appointments
                .find(appointmentId, scope)
                .switchIfEmpty(Mono.error(() -> new UnknownAppointment(appointmentId)))
                .flatMap(found -> clients.lock(found.visit().clientId())
                        .filter(locked -> locked)
                        .switchIfEmpty(Mono.error(() -> new ClientBusy(appointmentId)))
                        .then(notes.find(appointmentId))
                        .flatMap(before -> correct(by, found, before, read, text))
                        .switchIfEmpty(Mono.defer(() -> first(by, therapistId, found, read, text)))));
    }

    private Mono<VisitNote> first(By by, UUID therapistId, Appointment appointment, Optional<Long> read, String text) {
        if (!CAME.contains(appointment.state())) {
            throw new NothingToNote(appointment.id());
        }
        if (read.isPresent()) {
            throw new StaleNote(appointment.id());
        }
        return appointments
                .now()
                .map(now ->
                        VisitNote.first(appointment.id(), appointment.visit().clientId(), therapistId, text, now))
                .flatMap(note -> notes.add(note)
                        .filter(added -> added)
                        .switchIfEmpty(Mono.error(() -> new ClientBusy(appointment.id())))
                        .then(audit.record(entry(by, appointment, note)))
                        .thenReturn(note));
    }

    private Mono<VisitNote> correct(
            By by, Appointment appointment, VisitNote before, Optional<Long> read, String text) {
        return appointments.now().map(now -> before.correct(text, read, now)).flatMap(after -> {
            if (after.version() == before.version()) {
                return Mono.just(before);
            }
            return notes.save(after)
                    .then(audit.record(entry(by, appointment, after)))
                    .thenReturn(after);
        });
    }

    private static AuditEntry entry(By by, Appointment appointment, VisitNote note) {
        return new AuditEntry(
                by,
                note.version() == 1 ? "write-note" : "correct-note",
                new AuditEntry.Subject("appointment", appointment.id(), appointment.version()),
                Optional.of(appointment.visit().clinicId()),
                Map.of(),
                Map.of());
    }
}
