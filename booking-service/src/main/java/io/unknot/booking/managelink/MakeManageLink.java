package io.unknot.booking.managelink;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.BookingRefused.UnknownAppointment;
import io.unknot.booking.appointment.BookingRefused.WrongState;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.audit.AuditEntry;
import io.unknot.booking.audit.AuditEntry.Subject;
import io.unknot.booking.audit.AuditTrail;
import io.unknot.booking.audit.By;
import io.unknot.booking.linksecret.LinkSecret;
import io.unknot.outbox.Writes;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes the link of an appointment anew: the one before opens nothing any more. */
@Component
public class MakeManageLink {

    private final Writes writes;
    private final Appointments appointments;
    private final ManageLinks links;
    private final AuditTrail audit;

    MakeManageLink(Writes writes, Appointments appointments, ManageLinks links, AuditTrail audit) {
        this.writes = writes;
        this.appointments = appointments;
        this.links = links;
        this.audit = audit;
    }

    /** The link with its token, which nobody can ask for again; {@link UnknownAppointment}, or over by a day. */
    public Mono<MadeLink> make(UUID appointmentId, Scope scope, By by) {
        return writes.write(appointments
                .find(appointmentId, scope)
                .switchIfEmpty(Mono.error(() -> new UnknownAppointment(appointmentId)))
                .flatMap(appointment -> make(appointment, by)));
    }

    private Mono<MadeLink> make(Appointment appointment, By by) {
        var token = LinkSecret.draw();
        return links.replace(UUID.randomUUID(), appointment.id(), token)
                .switchIfEmpty(Mono.error(() -> new WrongState(appointment.id(), "long over", "managed")))
                .flatMap(link -> audit.record(entry(appointment, link, by)).thenReturn(new MadeLink(link, token)));
    }

    private static AuditEntry entry(Appointment appointment, ManageLink link, By by) {
        return new AuditEntry(
                by,
                "make",
                new Subject("manage-link", link.id(), 1),
                Optional.of(appointment.visit().clinicId()),
                Map.of(),
                Map.of("appointmentId", appointment.id(), "expiresAt", link.expiresAt()));
    }

    /** A link and what opens it. */
    public record MadeLink(ManageLink link, LinkSecret token) {}
}
