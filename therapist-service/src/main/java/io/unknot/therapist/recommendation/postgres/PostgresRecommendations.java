package io.unknot.therapist.recommendation.postgres;

import static java.util.Objects.requireNonNull;

import io.unknot.events.recommendation.RecommendationChanged;
import io.unknot.therapist.recommendation.Recommendations;
import io.unknot.therapist.recommendation.ReferralCode;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
final class PostgresRecommendations implements Recommendations {

    private static final String REPLACE = """
        INSERT INTO recommendations (recommendation_id, therapist_ids) VALUES (:id, :therapists)
        ON CONFLICT (recommendation_id) DO UPDATE SET therapist_ids = excluded.therapist_ids
        """;
    private static final String BY = "SELECT therapist_ids FROM recommendations WHERE recommendation_id = :id";

    private final DatabaseClient database;

    PostgresRecommendations(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> replace(UUID recommendationId, Set<UUID> therapistIds) {
        return database.sql(REPLACE)
                .bind("id", recommendationId)
                .bind("therapists", therapistIds.toArray(UUID[]::new))
                .then();
    }

    @Override
    public Mono<Set<UUID>> by(ReferralCode code) {
        return database.sql(BY)
                .bind("id", RecommendationChanged.idOf(code.text()))
                .map(row -> Set.of(requireNonNull(row.get("therapist_ids", UUID[].class))))
                .one()
                .defaultIfEmpty(Set.of());
    }
}
