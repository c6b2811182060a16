package io.unknot.booking.aftercare.postgres;

import io.unknot.booking.aftercare.ChosenExercises;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class PostgresChosenExercises implements ChosenExercises {

    private static final String OF = """
        SELECT DISTINCT key FROM aftercare_choice, unnest(exercises) AS chosen (key)
        WHERE treatment_id = ANY (:treatments) ORDER BY key
        """;
    private static final String PUT = """
        INSERT INTO aftercare_choice (treatment_id, version, exercises) VALUES (:treatment, 1, :keys)
        ON CONFLICT (treatment_id) DO UPDATE SET exercises = excluded.exercises, version = aftercare_choice.version + 1
        RETURNING version
        """;

    private final DatabaseClient database;

    PostgresChosenExercises(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<String>> of(Collection<UUID> treatmentIds) {
        return database.sql(OF)
                .bind("treatments", treatmentIds.toArray(UUID[]::new))
                .mapValue(String.class)
                .all()
                .collectList();
    }

    @Override
    public Mono<Long> put(UUID treatmentId, List<String> keys) {
        return database.sql(PUT)
                .bind("treatment", treatmentId)
                .bind("keys", keys.toArray(String[]::new))
                .mapValue(Long.class)
                .one();
    }
}
