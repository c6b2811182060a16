package io.unknot.booking.appointment.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.appointment.claim.ClaimGround;
import io.unknot.booking.appointment.claim.ClaimGrounds;
import io.unknot.booking.policy.Level;
import io.unknot.booking.screening.gate.GateFacts;
import io.unknot.booking.wish.Wish;
import io.unknot.booking.wish.WishedPart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class PostgresClaimGrounds implements ClaimGrounds {

    private static final String OF_MANY = "SELECT one.client_id, clock_timestamp() AS now," + SafetyColumns.OF_CLIENT
            + "FROM unnest(:clients::uuid[]) AS one (client_id)\n" + SafetyColumns.from("one.client_id");

    // The same locks as Occupancies.hold, in the same order. The clock is read once they are had; client and revision
    // may be a moment older, as if the wish had come a moment earlier.
    private static final String ENTER =
            """
                WITH held AS MATERIALIZED (
                    SELECT count(pg_advisory_xact_lock(key)) AS locks FROM (
                        SELECT DISTINCT hashtextextended(id::text, 1) AS key FROM unnest(:concerned::uuid[]) AS id
                        ORDER BY key) AS sorted)
                SELECT clock_timestamp() AS now,
                       EXISTS (SELECT FROM client WHERE bookable_id = :client AND erased_at IS NULL) AS client_known,
                       (SELECT coalesce(sum(revision), 0)::bigint FROM directory_revision
                        WHERE id = ANY (:entries)) AS revision,
                       (SELECT max(id) FROM policy WHERE level_id = ANY (:levels)) AS policy_id,
                """ + SafetyColumns.OF_CLIENT + "FROM held\n" + SafetyColumns.from(":client") + "WHERE locks > 0";

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
                .bind("treatments", treatments(wish))
                .map(row -> ground(row, wish.clientId()))
                .one();
    }

    @Override
    public Mono<SafetyGround> safety(UUID clientId, Collection<UUID> treatmentIds) {
        return ofMany(List.of(clientId), treatmentIds)
                .map(row -> new SafetyGround(
                        requireNonNull(row.get("now", Instant.class)), SafetyColumns.read(row, clientId)))
                .one();
    }

    @Override
    public Mono<Map<UUID, GateFacts>> safety(Collection<UUID> clientIds, Collection<UUID> treatmentIds) {
        return ofMany(clientIds, treatmentIds)
                .map(row -> {
                    var client = requireNonNull(row.get("client_id", UUID.class));
                    return Map.entry(client, SafetyColumns.read(row, client));
                })
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private GenericExecuteSpec ofMany(Collection<UUID> clientIds, Collection<UUID> treatmentIds) {
        return database.sql(OF_MANY)
                .bind("clients", clientIds.stream().distinct().toArray(UUID[]::new))
                .bind("treatments", treatmentIds.toArray(UUID[]::new));
    }

    private static UUID[] treatments(Wish wish) {
        return Stream.concat(
                        Stream.of(wish.treatmentId()), wish.further().stream().map(WishedPart::treatmentId))
                .distinct()
                .toArray(UUID[]::new);
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

    private static ClaimGround ground(Readable row, UUID clientId) {
        return new ClaimGround(
                requireNonNull(row.get("now", Instant.class)),
                requireNonNull(row.get("client_known", Boolean.class)),
                requireNonNull(row.get("revision", Long.class)),
                requireNonNull(row.get("policy_id", Long.class)),
                SafetyColumns.read(row, clientId));
    }
}
