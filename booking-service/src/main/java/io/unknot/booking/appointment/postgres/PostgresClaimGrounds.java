package io.unknot.booking.appointment.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.appointment.ClaimGround;
import io.unknot.booking.appointment.ClaimGrounds;
import io.unknot.booking.policy.Level;
import io.unknot.booking.wish.Wish;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class PostgresClaimGrounds implements ClaimGrounds {

    // The same locks as Occupancies.hold, in the same order. The clock is read once they are had; client and revision
    // may be a moment older, as if the wish had come a moment earlier.
    private static final String ENTER = """
        WITH held AS MATERIALIZED (
            SELECT count(pg_advisory_xact_lock(key)) AS locks FROM (
                SELECT DISTINCT hashtextextended(id::text, 1) AS key FROM unnest(:concerned::uuid[]) AS id
                ORDER BY key) AS sorted)
        SELECT clock_timestamp() AS now,
               EXISTS (SELECT FROM client WHERE bookable_id = :client) AS client_known,
               (SELECT coalesce(sum(revision), 0)::bigint FROM directory_revision
                WHERE id = ANY (:entries)) AS revision,
               (SELECT max(id) FROM policy WHERE level_id = ANY (:levels)) AS policy_id
        FROM held WHERE locks > 0
        """;

    private final DatabaseClient database;

    PostgresClaimGrounds(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<ClaimGround> enter(Wish wish) {
        return database.sql(ENTER)
                .bind("concerned", concerned(wish))
                .bind("client", wish.clientId())
                .bind("entries", new UUID[] {wish.clinicId(), wish.treatmentId(), wish.therapistId()})
                .bind("levels", levels(wish))
                .map(PostgresClaimGrounds::ground)
                .one();
    }

    /** The clinic too when there are several rooms to have: who has one must not wait for who has the other. */
    private static UUID[] concerned(Wish wish) {
        var concerned = new ArrayList<>(wish.therapists());
        concerned.add(wish.clientId());
        if (!wish.further().isEmpty()) {
            concerned.add(wish.clinicId());
        }
        return concerned.toArray(UUID[]::new);
    }

    private static UUID[] levels(Wish wish) {
        return Level.over(wish.clinicId(), wish.treatmentId()).stream()
                .map(Level::id)
                .toArray(UUID[]::new);
    }

    private static ClaimGround ground(Readable row) {
        return new ClaimGround(
                requireNonNull(row.get("now", Instant.class)),
                requireNonNull(row.get("client_known", Boolean.class)),
                requireNonNull(row.get("revision", Long.class)),
                requireNonNull(row.get("policy_id", Long.class)));
    }
}
