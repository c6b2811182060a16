package io.unknot.notification.message.postgres;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.appointment.AppointmentId;
import io.unknot.notification.clinic.ClinicId;
import io.unknot.notification.message.About;
import io.unknot.notification.message.Before;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.FailureReason;
import io.unknot.notification.message.Message;
import io.unknot.notification.message.Message.Claim;
import io.unknot.notification.message.MessageId;
import io.unknot.notification.message.Owed;
import io.unknot.notification.postgres.row.Columns;
import java.util.Optional;

/** How a message is read from a row of its table. */
final class MessageRow {

    /** What to select from the table, under the alias {@code m}. */
    static final String COLUMNS = """
        m.message_id, m.version, m.appointment_id, m.appointment_version, m.kind, m.channel, m.state, m.due_at,
        m.useful_until, m.tries, m.claim, m.handed_over_at, m.reason,
        m.was_clinic_id, m.was_from, m.was_until
        """;

    private MessageRow() {}

    /** The message of a row that has the {@link #COLUMNS}, in whichever state it is. */
    static Message read(Columns row) {
        var about = about(row);
        var version = row.number("version");
        var state = row.text("state");
        return switch (state) {
            case "PLANNED" -> new Message.Planned(about, version);
            case "SENDING" -> sending(row);
            case "SENT" -> new Message.Sent(about, version, row.instant("handed_over_at"));
            case "FAILED" -> new Message.Failed(about, version, row.oneOf(FailureReason.class, "reason"));
            case "WITHDRAWN" -> new Message.Withdrawn(about, version);
            case "SKIPPED" -> new Message.Skipped(about, version);
            default -> throw new IllegalStateException(about.id() + " is in no known state: " + state);
        };
    }

    private static Message.Sending sending(Columns row) {
        var claim = new Claim(row.uuid("claim"));
        return new Message.Sending(about(row), row.number("version"), claim, (int) row.number("tries"));
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
}
