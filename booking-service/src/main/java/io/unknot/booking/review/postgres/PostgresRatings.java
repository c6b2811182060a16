package io.unknot.booking.review.postgres;

import static java.util.Objects.requireNonNull;

import io.unknot.booking.review.Ratings;
import io.unknot.events.review.RatingChanged;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class PostgresRatings implements Ratings {

    // Who waits here for another counts in the next statement, and so sees what the other has committed.
    private static final String LOCK = """
        INSERT INTO rating (therapist_id, version, counts) VALUES (:therapist, 1, '{0,0,0,0,0}')
        ON CONFLICT (therapist_id) DO UPDATE SET version = rating.version + 1
        """;
    private static final String COUNT = """
        UPDATE rating SET counts = ARRAY(
            SELECT count(review.id)::int FROM generate_series(1, 5) AS star
            LEFT JOIN review ON review.therapist_id = :therapist AND review.stars = star AND review.state <> 'hidden'
            GROUP BY star ORDER BY star)
        WHERE therapist_id = :therapist
        RETURNING version, counts
        """;

    private final DatabaseClient database;

    PostgresRatings(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<RatingChanged> recount(UUID therapistId) {
        return database.sql(LOCK)
                .bind("therapist", therapistId)
                .then()
                .then(database.sql(COUNT)
                        .bind("therapist", therapistId)
                        .map(row -> new RatingChanged(
                                therapistId,
                                requireNonNull(row.get("version", Long.class)),
                                List.of(requireNonNull(row.get("counts", Integer[].class)))))
                        .one());
    }
}
