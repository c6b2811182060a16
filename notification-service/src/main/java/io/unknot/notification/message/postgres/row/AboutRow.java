package io.unknot.notification.message.postgres.row;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.appointment.TherapistId;
import io.unknot.notification.clinic.ClinicId;
import io.unknot.notification.message.About;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.MessageId;
import io.unknot.notification.message.Owed;
import io.unknot.notification.message.Recipient;
import io.unknot.notification.message.Subject;
import io.unknot.notification.postgres.row.Columns;
import java.util.Optional;

/** How what a message says is read from a row of its table. */
public final class AboutRow {

    /** What to select from the table, under the alias {@code m}. */
    public static final String COLUMNS = """
        m.message_id, m.subject_kind, m.subject_id, m.subject_version, m.recipient_kind, m.recipient_id,
        m.clinic_id AS message_clinic_id, m.channel, m.kind, m.due_at, m.useful_until, m.facts::text AS facts
        """;

    private AboutRow() {}

    /** What the message of a row says that has the {@link #COLUMNS}. */
    public static About read(Columns row) {
        return new About(
                new MessageId(row.uuid("message_id")),
                new Subject(
                        row.oneOf(Subject.Kind.class, "subject_kind"),
                        row.uuid("subject_id"),
                        row.number("subject_version")),
                recipient(row),
                row.has("message_clinic_id")
                        ? Optional.of(new ClinicId(row.uuid("message_clinic_id")))
                        : Optional.empty(),
                row.oneOf(Channel.class, "channel"),
                owed(row));
    }

    /** To whom the message of a row with recipient_kind and recipient_id is owed. */
    public static Recipient recipient(Columns row) {
        var id = row.uuid("recipient_id");
        var kind = row.text("recipient_kind");
        return switch (kind) {
            case "CLIENT" -> new Recipient.Client(new ClientId(id));
            case "THERAPIST" -> new Recipient.Therapist(new TherapistId(id));
            case "CLINIC_STAFF" -> new Recipient.ClinicStaff(new ClinicId(id));
            case "NEWCOMER" -> new Recipient.Newcomer(id);
            case "LOGGING_IN" -> new Recipient.LoggingIn(id);
            default -> throw new IllegalStateException("no message is for a " + kind);
        };
    }

    /** As which kind the recipient is kept. */
    public static String kindOf(Recipient recipient) {
        return switch (recipient) {
            case Recipient.Client _ -> "CLIENT";
            case Recipient.Therapist _ -> "THERAPIST";
            case Recipient.ClinicStaff _ -> "CLINIC_STAFF";
            case Recipient.Newcomer _ -> "NEWCOMER";
            case Recipient.LoggingIn _ -> "LOGGING_IN";
        };
    }

    private static Owed owed(Columns row) {
        return new Owed(
                row.oneOf(MessageKind.class, "kind"),
                row.instant("due_at"),
                row.instant("useful_until"),
                FactsJson.read(row.text("facts")));
    }
}
