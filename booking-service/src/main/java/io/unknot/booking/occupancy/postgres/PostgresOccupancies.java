package io.unknot.booking.occupancy.postgres;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.unknot.booking.occupancy.Around;
import io.unknot.booking.occupancy.Occupancies;
import io.unknot.booking.occupancy.Occupied;
import io.unknot.booking.occupancy.TherapistVisit;
import io.unknot.schedule.time.Span;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class PostgresOccupancies implements Occupancies {

    // In one order for everybody, which a subquery that sorts keeps: nobody waits in a circle.
    private static final String HOLD = """
        SELECT pg_advisory_xact_lock(key) FROM (
            SELECT DISTINCT hashtextextended(id::text, 1) AS key FROM unnest(:ids::uuid[]) AS id ORDER BY key) AS sorted
        """;
    // A plain insert would be as safe and useless: racing for one time it deadlocks (5 in 100) and waits for seconds.
    private static final String CLAIM = """
        INSERT INTO occupancy (appointment_id, group_visit_id, clinic_id, kind, resource_id, visible, during)
        SELECT :appointment, :groupVisit, :clinic, kind, resource_id,
               tstzrange(visible_from, visible_until), tstzrange(from_, until)
        FROM unnest(:kinds::text[], :resources::uuid[], :visibleFroms::timestamptz[], :visibleUntils::timestamptz[],
                    :froms::timestamptz[], :untils::timestamptz[])
             WITH ORDINALITY AS claim (kind, resource_id, visible_from, visible_until, from_, until, place)
        ORDER BY place
        ON CONFLICT ON CONSTRAINT occupancy_without_overlap DO NOTHING
        RETURNING resource_id
        """;
    // A lapsed hold that can be locked cannot be confirmed any more; one that cannot may just be being confirmed.
    private static final String VISITS = OccupancyRow.WITH_NEAR + """
        , lapsed AS MATERIALIZED (
            SELECT a.id FROM appointment a
            WHERE a.state = 'held' AND a.hold_expires_at <= clock_timestamp()
              AND a.id IN (SELECT appointment_id FROM near)
            FOR UPDATE SKIP LOCKED)
        SELECT resource_id, clinic_id, lower(visible) AS visible_from, upper(visible) AS visible_until,
               lower(during) AS taken_from, upper(during) AS taken_until
        FROM near
        WHERE NOT appointment_id = ANY (:but) AND appointment_id NOT IN (SELECT id FROM lapsed)
        """;
    private static final String TAKEN = OccupancyRow.WITH_NEAR + """
        SELECT resource_id, lower(during) AS taken_from, upper(during) AS taken_until FROM near
        WHERE NOT appointment_id = ANY (:but)
        """;

    private static final Parameter NOBODY = Parameters.in(UUID.class);

    private final DatabaseClient database;

    PostgresOccupancies(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> hold(Collection<UUID> ids) {
        return database.sql(HOLD).bind("ids", ids.toArray(UUID[]::new)).then();
    }

    @Override
    public Mono<Set<UUID>> claim(UUID appointmentId, UUID clinicId, List<Occupied> wanted) {
        return claim(Parameters.in(appointmentId), NOBODY, clinicId, wanted);
    }

    @Override
    public Mono<Set<UUID>> claimForGroup(UUID groupVisitId, UUID clinicId, List<Occupied> wanted) {
        return claim(NOBODY, Parameters.in(groupVisitId), clinicId, wanted);
    }

    private Mono<Set<UUID>> claim(Parameter appointment, Parameter groupVisit, UUID clinicId, List<Occupied> wanted) {
        var claim = database.sql(CLAIM)
                .bind("appointment", appointment)
                .bind("groupVisit", groupVisit)
                .bind("clinic", clinicId);
        return OccupancyRow.bindAll(claim, wanted).mapValue(UUID.class).all().collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Mono<Void> release(UUID appointmentId) {
        return database.sql("DELETE FROM occupancy WHERE appointment_id = :appointment")
                .bind("appointment", appointmentId)
                .then();
    }

    @Override
    public Mono<Void> releaseGroup(UUID groupVisitId) {
        return database.sql("DELETE FROM occupancy WHERE group_visit_id = :groupVisit")
                .bind("groupVisit", groupVisitId)
                .then();
    }

    @Override
    public Mono<Around> around(Collection<UUID> therapists, Span nearby, List<Occupied> claims) {
        return AroundQuery.run(database, therapists, nearby, claims);
    }

    @Override
    public Mono<List<TherapistVisit>> visitsOf(Collection<UUID> therapists, Span during, Set<UUID> but) {
        return OccupancyRow.bindNear(database.sql(VISITS), therapists, during)
                .bind("but", but.toArray(UUID[]::new))
                .map(OccupancyRow::visit)
                .all()
                .collectList();
    }

    @Override
    public Mono<Map<UUID, List<Span>>> taken(Collection<UUID> rooms, Span during, Set<UUID> but) {
        return OccupancyRow.bindNear(database.sql(TAKEN), rooms, during)
                .bind("but", but.toArray(UUID[]::new))
                .map(row -> Map.entry(OccupancyRow.uuid(row, "resource_id"), OccupancyRow.span(row, "taken")))
                .all()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
