package io.unknot.therapist.rating.postgres;

import io.r2dbc.spi.Readable;
import io.unknot.therapist.rating.Rating;
import io.unknot.therapist.rating.Ratings;
import io.unknot.therapist.register.postgres.table.Columns;
import io.unknot.therapist.register.postgres.table.Rows;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
final class PostgresRatings implements Ratings, Rows<Rating> {

    private static final String SELECT = "SELECT therapist_id, counts FROM ratings";
    private static final String PUT = """
        INSERT INTO ratings (therapist_id, counts) VALUES (:therapist, :counts)
        ON CONFLICT (therapist_id) DO UPDATE SET counts = excluded.counts
        """;

    private final DatabaseClient database;

    PostgresRatings(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> replace(Rating rating) {
        return database.sql(PUT)
                .bind("therapist", rating.therapistId())
                .bind("counts", rating.counts().toArray(Integer[]::new))
                .then();
    }

    @Override
    public Mono<Map<UUID, Rating>> of(Collection<UUID> therapistIds) {
        return database.sql(SELECT + " WHERE therapist_id = ANY(:therapists)")
                .bind("therapists", therapistIds.toArray(UUID[]::new))
                .map(this::read)
                .all()
                .collectMap(Rating::therapistId);
    }

    @Override
    public String select() {
        return SELECT;
    }

    @Override
    public String key() {
        return "therapist_id";
    }

    @Override
    public Rating read(Readable row) {
        var columns = new Columns(row);
        return new Rating(columns.uuid("therapist_id"), List.of(columns.get("counts", Integer[].class)));
    }
}
