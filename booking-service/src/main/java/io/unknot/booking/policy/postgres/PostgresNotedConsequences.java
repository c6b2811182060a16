package io.unknot.booking.policy.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.policy.Consequence;
import io.unknot.booking.policy.NotedConsequence;
import io.unknot.booking.policy.NotedConsequence.Occasion;
import io.unknot.booking.policy.NotedConsequences;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class PostgresNotedConsequences implements NotedConsequences {

    private static final String FIND = """
        SELECT occasion, consequence, waived_at IS NOT NULL AS waived FROM noted_consequence WHERE appointment_id = :id
        """;
    // A visit that was missed, restored and missed again is noted anew.
    private static final String NOTE = """
        INSERT INTO noted_consequence (appointment_id, occasion, consequence)
        VALUES (:id, :occasion, :consequence)
        ON CONFLICT (appointment_id) DO UPDATE
        SET occasion = excluded.occasion, consequence = excluded.consequence, noted_at = excluded.noted_at,
            waived_at = NULL
        """;
    private static final String WAIVE = """
        UPDATE noted_consequence SET waived_at = coalesce(waived_at, clock_timestamp()) WHERE appointment_id = :id
        RETURNING occasion, consequence, true AS waived
        """;

    private final DatabaseClient database;

    PostgresNotedConsequences(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<NotedConsequence> find(UUID appointmentId) {
        return one(FIND, appointmentId);
    }

    @Override
    public Mono<Void> note(UUID appointmentId, Occasion occasion, Consequence consequence) {
        if (consequence.equals(Consequence.NONE)) {
            return Mono.empty();
        }
        return database.sql(NOTE)
                .bind("id", appointmentId)
                .bind("occasion", occasion.word())
                .bind("consequence", consequence.words())
                .then();
    }

    @Override
    public Mono<NotedConsequence> waive(UUID appointmentId) {
        return one(WAIVE, appointmentId);
    }

    private Mono<NotedConsequence> one(String sql, UUID appointmentId) {
        return database.sql(sql)
                .bind("id", appointmentId)
                .map(PostgresNotedConsequences::noted)
                .one();
    }

    private static NotedConsequence noted(Readable row) {
        return new NotedConsequence(
                Occasion.of(requireNonNull(row.get("occasion", String.class))),
                Consequence.of(requireNonNull(row.get("consequence", String.class))),
                requireNonNull(row.get("waived", Boolean.class)));
    }
}
