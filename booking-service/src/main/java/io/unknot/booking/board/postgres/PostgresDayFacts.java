package io.unknot.booking.board.postgres;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.r2dbc.spi.Readable;
import io.unknot.booking.board.DayFacts;
import io.unknot.booking.board.DayVisit.Guest;
import io.unknot.booking.client.Client;
import io.unknot.booking.client.Clients;
import io.unknot.booking.wall.Wall;
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
        SELECT a.id, a.client_id, NOT EXISTS (
                   SELECT FROM appointment earlier
                   WHERE earlier.client_id = a.client_id AND earlier.starts_at < a.starts_at
                     AND earlier.state IN ('booked', 'checked-in', 'completed')) AS first_time
        FROM appointment a
        WHERE a.id = ANY (:appointments)
        """;
    private static final String TAKEN = """
        SELECT resource_id, lower(during) AS taken_from, upper(during) AS taken_until FROM occupancy
        WHERE resource_id = ANY (:resources) AND during && tstzrange(:from, :until)
        """;

    private final DatabaseClient database;

    private final Clients clients;

    PostgresDayFacts(DatabaseClient database, Clients clients) {
        this.database = database;
        this.clients = clients;
    }

    // Whether it is somebody's first visit is meant of the whole chain.
    @Override
    public Mono<Map<UUID, Guest>> guestsOf(Collection<UUID> appointmentIds) {
        return Wall.beyond(database.sql(GUESTS)
                        .bind("appointments", appointmentIds.toArray(UUID[]::new))
                        .map(Coming::of)
                        .all())
                .collectList()
                .flatMap(this::named);
    }

    private Mono<Map<UUID, Guest>> named(List<Coming> all) {
        return clients.findAll(all.stream().map(Coming::clientId).collect(toSet()))
                .collectMap(Client::id, Client::name)
                .map(names -> all.stream().collect(toMap(Coming::appointmentId, each -> each.named(names))));
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

    private static Instant instant(Readable row, String column) {
        return requireNonNull(row.get(column, Instant.class));
    }

    private static UUID uuid(Readable row, String column) {
        return requireNonNull(row.get(column, UUID.class));
    }

    private record Coming(UUID appointmentId, UUID clientId, boolean firstTime) {

        private static final String FORGOTTEN = "-";

        static Coming of(Readable row) {
            return new Coming(
                    uuid(row, "id"), uuid(row, "client_id"), requireNonNull(row.get("first_time", Boolean.class)));
        }

        /** A client who was forgotten has no name any more. */
        Guest named(Map<UUID, String> names) {
            return new Guest(clientId, names.getOrDefault(clientId, FORGOTTEN), firstTime);
        }
    }
}
