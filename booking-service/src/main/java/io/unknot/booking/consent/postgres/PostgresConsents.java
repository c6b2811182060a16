package io.unknot.booking.consent.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.consent.Consent;
import io.unknot.booking.consent.Consent.Source;
import io.unknot.booking.consent.Consents;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class PostgresConsents implements Consents {

    private static final String OF = """
        SELECT id, client_id, outcomes, wording, source, said_at FROM consent
        WHERE client_id = :client OR client_id IN (SELECT id FROM client WHERE merged_into = :client)
        ORDER BY said_at DESC, id DESC LIMIT :limit
        """;
    private static final String ADD = """
        INSERT INTO consent (id, client_id, outcomes, wording, source)
        VALUES (:id, :client, :outcomes, :wording, :source)
        RETURNING id, client_id, outcomes, wording, source, said_at
        """;

    private final DatabaseClient database;

    PostgresConsents(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Consent> of(UUID clientId, int limit) {
        return database.sql(OF)
                .bind("client", clientId)
                .bind("limit", limit)
                .map(PostgresConsents::consent)
                .all();
    }

    @Override
    public Mono<Consent> add(UUID clientId, boolean outcomes, int wording, Source source) {
        return database.sql(ADD)
                .bind("id", UUID.randomUUID())
                .bind("client", clientId)
                .bind("outcomes", outcomes)
                .bind("wording", wording)
                .bind("source", source.word())
                .map(PostgresConsents::consent)
                .one();
    }

    private static Consent consent(Readable row) {
        return new Consent(
                requireNonNull(row.get("id", UUID.class)),
                requireNonNull(row.get("client_id", UUID.class)),
                requireNonNull(row.get("outcomes", Boolean.class)),
                requireNonNull(row.get("wording", Integer.class)),
                Source.of(requireNonNull(row.get("source", String.class))),
                requireNonNull(row.get("said_at", Instant.class)));
    }
}
