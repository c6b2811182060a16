package io.unknot.notification.delivery.postgres;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.appointment.AppointmentId;
import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.clinic.ClinicId;
import io.unknot.notification.delivery.Claimed;
import io.unknot.notification.delivery.Verdict;
import io.unknot.notification.message.About;
import io.unknot.notification.message.Before;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.Message;
import io.unknot.notification.message.Message.Claim;
import io.unknot.notification.message.MessageId;
import io.unknot.notification.message.Owed;
import io.unknot.notification.postgres.row.Columns;
import java.util.Optional;

/** How a claimed message and its appointment are read from one row. */
final class ClaimedRow {

    /** What to return of a message m and its appointment a. */
    static final String COLUMNS = """
        m.message_id, m.version, m.appointment_version, m.kind, m.channel, m.due_at, m.useful_until, m.tries, m.claim,
        m.handed_over_at, a.appointment_id, a.version AS current_version, a.state, a.clinic_id, a.client_id,
        a.starts_at, a.ends_at, m.was_clinic_id, m.was_from, m.was_until
        """;

    private ClaimedRow() {}

    static Claimed read(Columns row) {
        var message = new Message.Sending(
                about(row), row.number("version"), new Claim(row.uuid("claim")), (int) row.number("tries"));
        return new Claimed(message, appointment(row), verdict(row), row.has("handed_over_at"));
    }

    static Verdict verdict(Columns row) {
        return row.oneOf(Verdict.class, "verdict");
    }

    private static About about(Columns row) {
        var owed = new Owed(
                row.oneOf(MessageKind.class, "kind"), row.instant("due_at"), row.instant("useful_until"), before(row));
        return new About(
                new MessageId(row.uuid("message_id")),
                new AppointmentId(row.uuid("appointment_id")),
                row.number("appointment_version"),
                row.oneOf(Channel.class, "channel"),
                owed);
    }

    private static Optional<Before> before(Columns row) {
        return row.has("was_from")
                ? Optional.of(new Before(
                        new ClinicId(row.uuid("was_clinic_id")), row.instant("was_from"), row.instant("was_until")))
                : Optional.empty();
    }

    private static Appointment appointment(Columns row) {
        return new Appointment(
                new AppointmentId(row.uuid("appointment_id")),
                row.number("current_version"),
                row.oneOf(Appointment.State.class, "state"),
                new ClinicId(row.uuid("clinic_id")),
                new ClientId(row.uuid("client_id")),
                row.instant("starts_at"),
                row.instant("ends_at"));
    }
}
