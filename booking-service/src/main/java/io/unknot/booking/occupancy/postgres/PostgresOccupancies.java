package io.unknot.booking.occupancy.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.occupancy.Occupancies;
import io.unknot.booking.occupancy.Occupied;
import io.unknot.schedule.Span;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class PostgresOccupancies implements Occupancies {

    // A plain insert would be as safe and useless: racing for one time it deadlocks (5 in 100) and waits for seconds.
    private static final String CLAIM = """
        INSERT INTO occupancy (appointment_id, kind, resource_id, during)
        VALUES (:appointment, :kind, :resource, tstzrange(:from, :until))
        ON CONFLICT ON CONSTRAINT occupancy_without_overlap DO NOTHING
        """;
    private static final String TAKEN = """
        SELECT resource_id, lower(during) AS from_, upper(during) AS until FROM occupancy
        WHERE kind IN ('therapist', 'room') AND resource_id = ANY (:resources) AND during && tstzrange(:from, :until)
        """;

    private final DatabaseClient database;

    PostgresOccupancies(DatabaseClient database) {
        this.database = database;
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
    public Mono<Map<UUID, List<Span>>> taken(Collection<UUID> resources, Span during) {
        return database.sql(TAKEN)
                .bind("resources", resources.toArray(UUID[]::new))
                .bind("from", during.from())
                .bind("until", during.until())
                .map(Taken::of)
                .all()
                .collect(Collectors.groupingBy(
                        Taken::resourceId, Collectors.mapping(Taken::during, Collectors.toList())));
    }

    private record Taken(UUID resourceId, Span during) {
        static Taken of(Readable row) {
            return new Taken(
                    requireNonNull(row.get("resource_id", UUID.class)),
                    new Span(
                            requireNonNull(row.get("from_", Instant.class)),
                            requireNonNull(row.get("until", Instant.class))));
        }
    }
}
