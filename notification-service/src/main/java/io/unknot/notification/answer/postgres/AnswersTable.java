package io.unknot.notification.answer.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unknot.events.reminder.MessageKind;
import io.unknot.events.reminder.ReminderAnswered;
import io.unknot.events.reminder.ReminderAnswered.Reply;
import io.unknot.notification.answer.Answers;
import io.unknot.notification.answer.Asked;
import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.appointment.AppointmentId;
import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.clinic.ClinicId;
import io.unknot.notification.message.MessageId;
import io.unknot.notification.postgres.row.Columns;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class AnswersTable implements Answers {

    private static final String OF = """
        SELECT m.message_id, m.kind, a.appointment_id, a.version, a.state, a.clinic_id, a.client_id, a.starts_at,
               a.ends_at, r.reply, clock_timestamp() AS now
        FROM message m JOIN appointment a ON a.appointment_id = m.subject_id
        LEFT JOIN answer r ON r.appointment_id = a.appointment_id AND r.starts_at = a.starts_at
        WHERE m.subject_kind = 'VISIT' AND m.recipient_kind = 'CLIENT' AND m.kind IN ('EARLY_REMINDER', 'LATE_REMINDER')
        """;

    private static final String ASKED = OF + " AND m.message_id = :id";

    private static final String LAST_TEXTED = OF + """
          AND m.channel = 'SMS' AND m.address_hash = :phone AND m.handed_over_at IS NOT NULL
          AND m.subject_version = a.version AND a.state = 'BOOKED' AND a.starts_at > clock_timestamp()
        ORDER BY m.handed_over_at DESC LIMIT 1
        """;

    private static final String TEXTED_TO = """
        SELECT DISTINCT recipient_id FROM message
        WHERE channel = 'SMS' AND address_hash = :phone AND handed_over_at IS NOT NULL AND recipient_kind = 'CLIENT'
        LIMIT 10
        """;

    private static final String KEEP = """
        INSERT INTO answer AS known (answer_id, version, appointment_id, starts_at, message_id, reply, answered_at)
        VALUES (:id, 1, :appointment, :start, :message, :reply, clock_timestamp())
        ON CONFLICT (answer_id) DO UPDATE
        SET version = known.version + 1, message_id = excluded.message_id, reply = excluded.reply,
            answered_at = excluded.answered_at
        WHERE known.reply <> excluded.reply
        RETURNING version, answered_at
        """;

    private final DatabaseClient database;

    AnswersTable(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Asked> asked(MessageId reminder) {
        return database.sql(ASKED)
                .bind("id", reminder.value())
                .map(row -> asked(new Columns(row)))
                .one();
    }

    @Override
    public Mono<Asked> lastTexted(byte[] phoneHash) {
        return database.sql(LAST_TEXTED)
                .bind("phone", ByteBuffer.wrap(phoneHash))
                .map(row -> asked(new Columns(row)))
                .one();
    }

    @Override
    public Flux<ClientId> textedTo(byte[] phoneHash) {
        return database.sql(TEXTED_TO)
                .bind("phone", ByteBuffer.wrap(phoneHash))
                .map(row -> new ClientId(new Columns(row).uuid("recipient_id")))
                .all();
    }

    @Override
    public Mono<ReminderAnswered> keep(Asked asked, Reply reply) {
        var visit = asked.visit();
        return database.sql(KEEP)
                .bind("id", idOf(visit))
                .bind("appointment", visit.id().value())
                .bind("start", visit.start())
                .bind("message", asked.message().value())
                .bind("reply", reply.name())
                .map(row -> told(asked, reply, new Columns(row)))
                .one();
    }

    private static ReminderAnswered told(Asked asked, Reply reply, Columns row) {
        var visit = asked.visit();
        return new ReminderAnswered(
                idOf(visit),
                row.number("version"),
                asked.message().value(),
                visit.id().value(),
                asked.kind(),
                reply,
                visit.start(),
                row.instant("answered_at"));
    }

    /** One for each start of each visit, whoever computes it. */
    private static UUID idOf(Appointment visit) {
        var name = "answer " + visit.id().value() + " " + visit.start();
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    private static Asked asked(Columns row) {
        var visit = new Appointment(
                new AppointmentId(row.uuid("appointment_id")),
                row.number("version"),
                row.oneOf(Appointment.State.class, "state"),
                new ClinicId(row.uuid("clinic_id")),
                new ClientId(row.uuid("client_id")),
                row.instant("starts_at"),
                row.instant("ends_at"));
        var replied = row.has("reply") ? Optional.of(row.oneOf(Reply.class, "reply")) : Optional.<Reply>empty();
        return new Asked(
                new MessageId(row.uuid("message_id")),
                row.oneOf(MessageKind.class, "kind"),
                visit,
                replied,
                row.instant("now"));
    }
}
