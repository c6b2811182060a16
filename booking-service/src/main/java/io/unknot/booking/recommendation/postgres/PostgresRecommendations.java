package io.unknot.booking.recommendation.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.recommendation.Recommendations;
import io.unknot.events.recommendation.RecommendationChanged;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

@Repository
class PostgresRecommendations implements Recommendations {

    // Who waits here for another looks in the next statement, and so sees what the other has committed.
    private static final String LOCK = """
        SELECT code FROM referral_code WHERE client_id = :client ORDER BY code FOR NO KEY UPDATE
        """;
    private static final String RENEW = """
        WITH seen AS (
            SELECT therapist_id FROM appointment WHERE client_id = :client AND state = 'completed'
            UNION
            SELECT (part ->> 'therapistId')::uuid
            FROM appointment CROSS JOIN jsonb_array_elements(further_parts) AS part
            WHERE client_id = :client AND state = 'completed'
        ), now AS (
            SELECT coalesce(array_agg(therapist_id ORDER BY therapist_id), '{}') AS therapists FROM seen
        )
        INSERT INTO recommendation AS told (code, version, therapists)
        SELECT c.code, 1, now.therapists FROM referral_code c CROSS JOIN now
        WHERE c.client_id = :client
          AND (now.therapists <> '{}' OR EXISTS (SELECT FROM recommendation before WHERE before.code = c.code))
        ORDER BY c.code
        ON CONFLICT (code) DO UPDATE SET version = told.version + 1, therapists = excluded.therapists
        WHERE told.therapists <> excluded.therapists
        RETURNING code, version, therapists
        """;

    private final DatabaseClient database;

    PostgresRecommendations(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<RecommendationChanged> renew(UUID clientId) {
        return database.sql(LOCK)
                .bind("client", clientId)
                .fetch()
                .all()
                .count()
                .filter(codes -> codes > 0)
                .flatMapMany(_ -> database.sql(RENEW)
                        .bind("client", clientId)
                        .map(PostgresRecommendations::changed)
                        .all());
    }

    private static RecommendationChanged changed(Readable row) {
        return new RecommendationChanged(
                RecommendationChanged.idOf(requireNonNull(row.get("code", String.class))),
                requireNonNull(row.get("version", Long.class)),
                Set.of(requireNonNull(row.get("therapists", UUID[].class))));
    }
}
