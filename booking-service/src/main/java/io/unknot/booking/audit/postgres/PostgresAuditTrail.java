package io.unknot.booking.audit.postgres;

import io.r2dbc.spi.Parameters;
import io.unknot.booking.audit.AuditEntry;
import io.unknot.booking.audit.AuditTrail;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresAuditTrail implements AuditTrail {

    private static final String INSERT = """
        WITH entry AS (
            INSERT INTO audit_entry (actor_kind, actor_id, action, subject_kind, subject_id, version, clinic_id, why,
                                     before, after)
            VALUES (:actorKind, :actorId, :action, :subjectKind, :subject, :version, :clinic, :why, :before::jsonb, :after::jsonb)
            RETURNING id)
        INSERT INTO audit_unsealed (entry_id) SELECT id FROM entry
        """;

    private final DatabaseClient database;
    private final JsonMapper json;

    PostgresAuditTrail(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<Void> record(AuditEntry entry) {
        var by = entry.by();
        var subject = entry.subject();
        return database.sql(INSERT)
                .bind("actorKind", by.who().kind().word())
                .bind("actorId", by.who().id())
                .bind("action", entry.action())
                .bind("subjectKind", subject.kind())
                .bind("subject", subject.id())
                .bind("version", subject.version())
                .bind("clinic", entry.clinic().map(Parameters::in).orElseGet(() -> Parameters.in(UUID.class)))
                .bind("why", by.why().map(Parameters::in).orElseGet(() -> Parameters.in(String.class)))
                .bind("before", facts(entry.before()))
                .bind("after", facts(entry.after()))
                .then();
    }

    private String facts(Map<String, ?> facts) {
        return json.writeValueAsString(facts);
    }
}
