package io.unknot.booking.group.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.group.GroupVisit;
import io.unknot.booking.group.GroupVisits;
import io.unknot.schedule.time.Span;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class PostgresGroupVisits implements GroupVisits {

    private static final String FIND = """
        SELECT g.id, g.version, g.state, g.stands, g.clinic_id, g.treatment_id, g.therapist_ids, g.room_id,
               lower(g.visible) AS visible_from, upper(g.visible) AS visible_until,
               lower(g.therapists_taken) AS therapists_from, upper(g.therapists_taken) AS therapists_until,
               lower(g.room_taken) AS room_from, upper(g.room_taken) AS room_until,
               ARRAY(SELECT p.id FROM group_place p WHERE p.group_visit_id = g.id ORDER BY p.number) AS places
        FROM group_visit g WHERE g.id = :id
        """;
    private static final String INSERT = """
        WITH added AS (
            INSERT INTO group_visit (id, version, state, stands, clinic_id, treatment_id, therapist_ids, room_id,
                                     visible, therapists_taken, room_taken)
            VALUES (:id, 1, 'planned', :stands, :clinic, :treatment, :therapists, :room,
                    tstzrange(:visibleFrom, :visibleUntil), tstzrange(:therapistsFrom, :therapistsUntil),
                    tstzrange(:roomFrom, :roomUntil)))
        INSERT INTO group_place (id, group_visit_id, number)
        SELECT place.id, :id, place.number FROM unnest(:places::uuid[]) WITH ORDINALITY AS place (id, number)
        """;
    private static final String CANCEL = """
        UPDATE group_visit SET version = :version, state = 'cancelled', changed_at = clock_timestamp()
        WHERE id = :id AND version = :version - 1
        """;
    private static final String FREE = """
        SELECT p.id FROM group_place p
        WHERE p.group_visit_id = :id AND NOT EXISTS (SELECT FROM occupancy o WHERE o.resource_id = p.id)
        ORDER BY p.number
        """;
    private static final String PARTICIPANTS = """
        SELECT a.id, a.client_id, a.state FROM appointment a
        WHERE a.group_visit_id = :id AND EXISTS (SELECT FROM occupancy o WHERE o.appointment_id = a.id)
        ORDER BY a.id
        """;
    // For ten seconds staff may take a cancellation back.
    private static final String LEFT_BY_ALL = """
        SELECT g.id FROM group_visit g
        WHERE g.state = 'planned' AND NOT g.stands AND lower(g.visible) > clock_timestamp()
          AND NOT EXISTS (
              SELECT FROM appointment a
              WHERE a.group_visit_id = g.id
                AND (a.state NOT IN ('cancelled', 'expired', 'missed')
                     OR a.changed_at > clock_timestamp() - interval '10 seconds'))
        LIMIT :limit
        """;

    private final DatabaseClient database;

    PostgresGroupVisits(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<GroupVisit> find(UUID id) {
        return database.sql(FIND).bind("id", id).map(PostgresGroupVisits::visit).one();
    }

    @Override
    public Mono<GroupVisit> lock(UUID id) {
        return database.sql(FIND + " FOR UPDATE OF g")
                .bind("id", id)
                .map(PostgresGroupVisits::visit)
                .one();
    }

    @Override
    public Mono<Void> save(GroupVisit visit) {
        return visit.version() == 1 ? add(visit) : cancel(visit);
    }

    private Mono<Void> add(GroupVisit visit) {
        return database.sql(INSERT)
                .bind("id", visit.id())
                .bind("stands", visit.stands())
                .bind("clinic", visit.clinicId())
                .bind("treatment", visit.treatmentId())
                .bind("therapists", visit.therapistIds().toArray(UUID[]::new))
                .bind("room", visit.roomId())
                .bind("visibleFrom", visit.visible().from())
                .bind("visibleUntil", visit.visible().until())
                .bind("therapistsFrom", visit.therapistsTaken().from())
                .bind("therapistsUntil", visit.therapistsTaken().until())
                .bind("roomFrom", visit.roomTaken().from())
                .bind("roomUntil", visit.roomTaken().until())
                .bind("places", visit.places().toArray(UUID[]::new))
                .then();
    }

    private Mono<Void> cancel(GroupVisit visit) {
        return database.sql(CANCEL)
                .bind("id", visit.id())
                .bind("version", visit.version())
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows == 1
                        ? Mono.empty()
                        : Mono.error(new OptimisticLockingFailureException(visit.id() + " has moved on")));
    }

    @Override
    public Mono<List<UUID>> freePlaces(UUID id) {
        return database.sql(FREE).bind("id", id).mapValue(UUID.class).all().collectList();
    }

    @Override
    public Mono<List<Participant>> participants(UUID id) {
        return database.sql(PARTICIPANTS)
                .bind("id", id)
                .map(row -> new Participant(
                        uuid(row, "id"), uuid(row, "client_id"), requireNonNull(row.get("state", String.class))))
                .all()
                .collectList();
    }

    @Override
    public Mono<List<UUID>> leftByAll(int limit) {
        return database.sql(LEFT_BY_ALL)
                .bind("limit", limit)
                .mapValue(UUID.class)
                .all()
                .collectList();
    }

    private static GroupVisit visit(Readable row) {
        return new GroupVisit(
                uuid(row, "id"),
                requireNonNull(row.get("version", Long.class)),
                "cancelled".equals(row.get("state", String.class)),
                requireNonNull(row.get("stands", Boolean.class)),
                uuid(row, "clinic_id"),
                uuid(row, "treatment_id"),
                List.of(requireNonNull(row.get("therapist_ids", UUID[].class))),
                uuid(row, "room_id"),
                span(row, "visible"),
                span(row, "therapists"),
                span(row, "room"),
                List.of(requireNonNull(row.get("places", UUID[].class))));
    }

    private static Span span(Readable row, String name) {
        return new Span(
                requireNonNull(row.get(name + "_from", Instant.class)),
                requireNonNull(row.get(name + "_until", Instant.class)));
    }

    private static UUID uuid(Readable row, String column) {
        return requireNonNull(row.get(column, UUID.class));
    }
}
