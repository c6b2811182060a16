package io.unknot.therapist.availability.postgres;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.r2dbc.spi.Readable;
import io.unknot.schedule.Span;
import io.unknot.therapist.availability.Occupancies;
import io.unknot.therapist.availability.Occupancy;
import io.unknot.therapist.register.postgres.table.Bindings;
import io.unknot.therapist.register.postgres.table.Columns;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
final class PostgresOccupancies implements Occupancies {

    private static final String TAKE = """
        INSERT INTO occupancies (appointment_id, taken_id, taken_from, taken_until, hold_expires)
        VALUES (:appointment, :therapist, :therapistFrom, :therapistUntil, :holdExpires),
               (:appointment, :room, :roomFrom, :roomUntil, :holdExpires)
        """;

    private static final String DURING = """
        SELECT taken_id, taken_from, taken_until FROM occupancies
         WHERE taken_id = ANY(:ids) AND taken_until > :from AND taken_from < :until
           AND (hold_expires IS NULL OR hold_expires > now())
        """;

    private final DatabaseClient database;

    PostgresOccupancies(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> take(Occupancy occupancy) {
        return free(occupancy.appointmentId())
                .then(database.sql(TAKE)
                        .bind("appointment", occupancy.appointmentId())
                        .bind("therapist", occupancy.therapistId())
                        .bind("therapistFrom", occupancy.therapist().from())
                        .bind("therapistUntil", occupancy.therapist().until())
                        .bind("room", occupancy.roomId())
                        .bind("roomFrom", occupancy.room().from())
                        .bind("roomUntil", occupancy.room().until())
                        .bind("holdExpires", Bindings.orNull(occupancy.holdExpires(), Instant.class))
                        .then());
    }

    @Override
    public Mono<Void> free(UUID appointmentId) {
        return database.sql("DELETE FROM occupancies WHERE appointment_id = :appointment")
                .bind("appointment", appointmentId)
                .then();
    }

    @Override
    public Mono<Map<UUID, List<Span>>> during(Span range, Collection<UUID> therapistsAndRooms) {
        return database.sql(DURING)
                .bind("ids", therapistsAndRooms.toArray(UUID[]::new))
                .bind("from", range.from())
                .bind("until", range.until())
                .map(PostgresOccupancies::read)
                .all()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Map.Entry<UUID, Span> read(Readable row) {
        var columns = new Columns(row);
        var span = new Span(columns.get("taken_from", Instant.class), columns.get("taken_until", Instant.class));
        return Map.entry(columns.uuid("taken_id"), span);
    }
}
