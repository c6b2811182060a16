package io.unknot.booking.board.postgres;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.r2dbc.spi.Readable;
import io.unknot.booking.board.DayVisit;
import io.unknot.booking.board.DayVisits;
import io.unknot.schedule.time.Span;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class PostgresDayVisits implements DayVisits {

    private static final String AT = """
        SELECT a.id, a.version, a.state, a.therapist_id, a.room_id, a.treatment_id, a.client_id, c.name,
               lower(a.visible) AS visible_from, upper(a.visible) AS visible_until,
               lower(a.therapist_taken) AS taken_from, upper(a.therapist_taken) AS taken_until, a.hold_expires_at,
               NOT EXISTS (
                   SELECT FROM appointment earlier
                   WHERE earlier.client_id = a.client_id AND lower(earlier.visible) < lower(a.visible)
                     AND earlier.state IN ('booked', 'checked-in', 'completed')) AS first
        FROM appointment a JOIN client c ON c.id = a.client_id
        WHERE a.clinic_id = :clinic AND lower(a.visible) >= :from AND lower(a.visible) < :until
          AND a.state <> 'expired' AND NOT (a.state = 'held' AND a.hold_expires_at <= clock_timestamp())
        ORDER BY lower(a.visible), a.id LIMIT :limit
        """;
    private static final String TAKEN = """
        SELECT resource_id, lower(during) AS taken_from, upper(during) AS taken_until FROM occupancy
        WHERE resource_id = ANY (:resources) AND during && tstzrange(:from, :until)
        """;

    private final DatabaseClient database;

    PostgresDayVisits(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<DayVisit>> at(UUID clinicId, Span day, int limit) {
        return database.sql(AT)
                .bind("clinic", clinicId)
                .bind("from", day.from())
                .bind("until", day.until())
                .bind("limit", limit)
                .map(PostgresDayVisits::visit)
                .all()
                .collectList();
    }

    @Override
    public Mono<Map<UUID, List<Span>>> taken(Collection<UUID> therapistsAndRooms, Span during) {
        return database.sql(TAKEN)
                .bind("resources", therapistsAndRooms.toArray(UUID[]::new))
                .bind("from", during.from())
                .bind("until", during.until())
                .map(row -> Map.entry(uuid(row, "resource_id"), span(row, "taken")))
                .all()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static DayVisit visit(Readable row) {
        return new DayVisit(
                uuid(row, "id"),
                requireNonNull(row.get("version", Long.class)),
                text(row, "state"),
                uuid(row, "therapist_id"),
                uuid(row, "room_id"),
                uuid(row, "treatment_id"),
                new DayVisit.Guest(uuid(row, "client_id"), text(row, "name")),
                requireNonNull(row.get("first", Boolean.class)),
                span(row, "visible"),
                span(row, "taken"),
                Optional.ofNullable(row.get("hold_expires_at", Instant.class)));
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

    private static String text(Readable row, String column) {
        return requireNonNull(row.get(column, String.class));
    }
}
