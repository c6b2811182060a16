package io.unknot.booking.occupancy.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.occupancy.Occupancies;
import io.unknot.booking.occupancy.Occupied;
import io.unknot.booking.occupancy.TherapistVisit;
import io.unknot.schedule.time.Span;
import java.time.Instant;
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
        INSERT INTO occupancy (appointment_id, kind, resource_id, during)
        VALUES (:appointment, :kind, :resource, tstzrange(:from, :until))
        ON CONFLICT ON CONSTRAINT occupancy_without_overlap DO NOTHING
        """;
    // A lapsed hold that can be locked cannot be confirmed any more; one that cannot may just be being confirmed.
    private static final String VISITS = """
        WITH near AS MATERIALIZED (
            SELECT appointment_id FROM occupancy
            WHERE kind = 'therapist' AND resource_id = ANY (:therapists) AND during && tstzrange(:from, :until)
              AND NOT appointment_id = ANY (:but)),
        lapsed AS MATERIALIZED (
            SELECT a.id FROM appointment a
            WHERE a.state = 'held' AND a.hold_expires_at <= clock_timestamp()
              AND a.id IN (SELECT appointment_id FROM near)
            FOR UPDATE SKIP LOCKED)
        SELECT a.therapist_id, a.clinic_id, lower(a.visible) AS visible_from, upper(a.visible) AS visible_until,
               lower(a.therapist_taken) AS taken_from, upper(a.therapist_taken) AS taken_until
        FROM appointment a
        WHERE a.id IN (SELECT appointment_id FROM near) AND a.id NOT IN (SELECT id FROM lapsed)
        """;
    private static final String TAKEN = """
        SELECT resource_id, lower(during) AS taken_from, upper(during) AS taken_until FROM occupancy
        WHERE kind = 'room' AND resource_id = ANY (:rooms) AND during && tstzrange(:from, :until)
          AND NOT appointment_id = ANY (:but)
        """;

    private final DatabaseClient database;

    PostgresOccupancies(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> hold(Collection<UUID> ids) {
        return database.sql(HOLD).bind("ids", array(ids)).then();
    }

    @Override
    public Mono<Boolean> claim(UUID appointmentId, Occupied wanted) {
        return database.sql(CLAIM)
                .bind("appointment", appointmentId)
                .bind("kind", wanted.kind().word())
                .bind("resource", wanted.resourceId())
                .bind("from", wanted.during().from())
                .bind("until", wanted.during().until())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<Void> release(UUID appointmentId) {
        return database.sql("DELETE FROM occupancy WHERE appointment_id = :appointment")
                .bind("appointment", appointmentId)
                .then();
    }

    @Override
    public Mono<List<TherapistVisit>> visitsOf(Collection<UUID> therapists, Span during, Set<UUID> but) {
        return database.sql(VISITS)
                .bind("therapists", array(therapists))
                .bind("from", during.from())
                .bind("until", during.until())
                .bind("but", array(but))
                .map(PostgresOccupancies::visit)
                .all()
                .collectList();
    }

    @Override
    public Mono<Map<UUID, List<Span>>> taken(Collection<UUID> rooms, Span during, Set<UUID> but) {
        return database.sql(TAKEN)
                .bind("rooms", array(rooms))
                .bind("from", during.from())
                .bind("until", during.until())
                .bind("but", array(but))
                .map(row -> Map.entry(uuid(row, "resource_id"), span(row, "taken")))
                .all()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static TherapistVisit visit(Readable row) {
        return new TherapistVisit(
                uuid(row, "therapist_id"), uuid(row, "clinic_id"), span(row, "visible"), span(row, "taken"));
    }

    private static Span span(Readable row, String name) {
        return new Span(instant(row, name + "_from"), instant(row, name + "_until"));
    }

    private static Instant instant(Readable row, String column) {
        return requireNonNull(row.get(column, Instant.class));
    }

    private static UUID uuid(Readable row, String column) {
        return requireNonNull(row.get(column, UUID.class));
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
