package io.unknot.booking.board.postgres;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.r2dbc.spi.Readable;
import io.unknot.booking.board.DayFacts;
import io.unknot.booking.board.DayVisit.Guest;
import io.unknot.schedule.time.Span;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class PostgresDayFacts implements DayFacts {

    private static final String GUESTS = """
        SELECT a.id, a.client_id, c.name, NOT EXISTS (
                   SELECT FROM appointment earlier
                   WHERE earlier.client_id = a.client_id AND lower(earlier.visible) < lower(a.visible)
                     AND earlier.state IN ('booked', 'checked-in', 'completed')) AS first_time
        FROM appointment a JOIN client c ON c.id = a.client_id
        WHERE a.id = ANY (:appointments)
        """;
    private static final String TAKEN = """
        SELECT resource_id, lower(during) AS taken_from, upper(during) AS taken_until FROM occupancy
        WHERE resource_id = ANY (:resources) AND during && tstzrange(:from, :until)
        """;

    private final DatabaseClient database;

    PostgresDayFacts(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Map<UUID, Guest>> guestsOf(Collection<UUID> appointmentIds) {
        return database.sql(GUESTS)
                .bind("appointments", appointmentIds.toArray(UUID[]::new))
                .map(row -> Map.entry(uuid(row, "id"), guest(row)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public Mono<Map<UUID, List<Span>>> taken(Collection<UUID> therapistsAndRooms, Span during) {
        return database.sql(TAKEN)
                .bind("resources", therapistsAndRooms.toArray(UUID[]::new))
                .bind("from", during.from())
                .bind("until", during.until())
                .map(row -> Map.entry(
                        uuid(row, "resource_id"), new Span(instant(row, "taken_from"), instant(row, "taken_until"))))
                .all()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Guest guest(Readable row) {
        return new Guest(
                uuid(row, "client_id"),
                requireNonNull(row.get("name", String.class)),
                requireNonNull(row.get("first_time", Boolean.class)));
    }

    private static Instant instant(Readable row, String column) {
        return requireNonNull(row.get(column, Instant.class));
    }

    private static UUID uuid(Readable row, String column) {
        return requireNonNull(row.get(column, UUID.class));
    }
}
