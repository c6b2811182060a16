package io.unknot.booking.attendance;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.appointment.State;
import io.unknot.booking.audit.Actor;
import io.unknot.booking.audit.AuditEntry;
import io.unknot.booking.audit.AuditEntry.Subject;
import io.unknot.booking.audit.AuditTrail;
import io.unknot.booking.audit.By;
import io.unknot.service.access.ClinicScope;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Notes whether the client comes. It changes nothing about the visit: one who cannot come has still to cancel it. */
@Component
public class RecordReply {

    private static final Scope EVERYWHERE = new Scope.At(ClinicScope.everywhere(), Optional.empty());

    private final Appointments appointments;
    private final AttendanceReplies replies;
    private final AuditTrail audit;

    RecordReply(Appointments appointments, AttendanceReplies replies, AuditTrail audit) {
        this.appointments = appointments;
        this.replies = replies;
        this.audit = audit;
    }

    /**
     * Inside a write. What is said of a visit that is not booked any more, or starts at another time by now, is passed
     * over. The message is the reminder that was answered: whoever has it is taken for the client.
     */
    public Mono<Void> record(AttendanceReply reply, UUID messageId) {
        return appointments
                .lock(reply.appointmentId(), EVERYWHERE)
                .filter(found -> found.state() == State.BOOKED
                        && found.visit().visible().from().equals(reply.start()))
                .filterWhen(_ -> replies.keep(reply))
                .flatMap(found -> audit.record(entry(found, reply, messageId)));
    }

    private static AuditEntry entry(Appointment appointment, AttendanceReply reply, UUID messageId) {
        return new AuditEntry(
                new By(new Actor(Actor.Kind.LINK, messageId.toString()), Optional.empty()),
                "reply",
                new Subject("appointment", appointment.id(), appointment.version()),
                Optional.of(appointment.visit().clinicId()),
                Map.of(),
                Map.of("reply", reply.word(), "start", reply.start()));
    }
}
