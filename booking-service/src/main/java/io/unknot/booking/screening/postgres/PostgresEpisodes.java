package io.unknot.booking.screening.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.screening.Episodes;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class PostgresEpisodes implements Episodes {

    private static final String OF = """
        SELECT id, client_id, opened_at, ended_at FROM episode
        WHERE client_id = :client ORDER BY opened_at DESC LIMIT :limit
        """;
    private static final String END = """
        UPDATE episode SET ended_at = clock_timestamp() WHERE client_id = :client AND ended_at IS NULL
        RETURNING id, client_id, opened_at, ended_at
        """;

    private final DatabaseClient database;

    PostgresEpisodes(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Episode> of(UUID clientId, int limit) {
        return database.sql(OF)
                .bind("client", clientId)
                .bind("limit", limit)
                .map(PostgresEpisodes::episode)
                .all();
    }

    @Override
    public Mono<Episode> end(UUID clientId) {
        return database.sql(END)
                .bind("client", clientId)
                .map(PostgresEpisodes::episode)
                .one();
    }

    private static Episode episode(Readable row) {
        return new Episode(
                requireNonNull(row.get("id", UUID.class)),
                requireNonNull(row.get("client_id", UUID.class)),
                requireNonNull(row.get("opened_at", Instant.class)),
                Optional.ofNullable(row.get("ended_at", Instant.class)));
    }
}
