package io.unknot.notification.export.postgres;

import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.export.ClientRecords;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.export.Part;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

@Repository
class PostgresClientRecords implements ClientRecords {

    private static final String THEIRS = """
        = ANY (ARRAY(SELECT CAST(:client AS uuid) UNION ALL
                     SELECT client_id FROM merged_client WHERE merged_into = :client))
        """;
    private static final String AT_CLINICS = "(:everywhere OR m.clinic_id = ANY (:clinics))";

    private static final String MESSAGES = """
        SELECT m.message_id AS id, lower(m.subject_kind) AS about, m.subject_id AS "aboutId", m.clinic_id AS "clinicId",
               translate(lower(m.kind), '_', '-') AS kind, lower(m.channel) AS channel, lower(m.state) AS state,
               m.due_at AS "dueAt", CASE WHEN m.state = 'SENT' THEN m.handed_over_at END AS "sentAt",
               translate(lower(m.reason), '_', '-') AS reason, translate(lower(a.reply), '_', '-') AS answer,
               a.answered_at AS "answeredAt", i.read_at AS "readAt"
        FROM message m LEFT JOIN answer a USING (message_id) LEFT JOIN inbox_message i USING (message_id)
        WHERE m.recipient_kind = 'CLIENT' AND m.recipient_id %s AND %s
        ORDER BY m.due_at DESC, m.message_id LIMIT :most
        """.formatted(THEIRS, AT_CLINICS);

    private static final String SAID = """
        SELECT version, language, zone, quiet_from AS "quietFrom", quiet_until AS "quietUntil", channels, stopped,
               opted_out AS "optedOut", only_needed AS "onlyNeeded", translate(lower(said_from), '_', '-') AS "saidFrom",
               said_at AS "saidAt"
        FROM client_preference WHERE client_id %s ORDER BY said_at DESC LIMIT :most
        """.formatted(THEIRS);

    private static final String REFUSED = """
        SELECT lower(channel) AS channel, since FROM unreachable WHERE client_id %s ORDER BY channel LIMIT :most
        """.formatted(THEIRS);

    private final DatabaseClient database;

    PostgresClientRecords(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public List<Part> of(ClientId client, ClinicScope clinics) {
        var messages = of(MESSAGES, client)
                .bind("everywhere", clinics.all())
                .bind("clinics", clinics.clinics().toArray(UUID[]::new));
        return List.of(
                new Part("messages", texts(messages)),
                new Part("messagePreferences", texts(of(SAID, client))),
                new Part("refusedAddresses", texts(of(REFUSED, client))));
    }

    private GenericExecuteSpec of(String rows, ClientId client) {
        return database.sql("SELECT jsonb_strip_nulls(to_jsonb(it))::text FROM (" + rows + ") AS it")
                .bind("client", client.value())
                .bind("most", MOST);
    }

    private static Flux<String> texts(GenericExecuteSpec rows) {
        return rows.mapValue(String.class).all();
    }
}
