package io.unknot.therapist.availability.postgres;

import io.r2dbc.spi.Readable;
import io.unknot.schedule.book.Taking;
import io.unknot.schedule.time.Span;
import io.unknot.therapist.availability.Occupancies;
import io.unknot.therapist.availability.Occupancy;
import io.unknot.therapist.register.postgres.table.Bindings;
import io.unknot.therapist.register.postgres.table.Columns;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
final class PostgresOccupancies implements Occupancies {

    private static final String TAKE = """
        INSERT INTO occupancies (appointment_id, clinic_id, therapist_id, room_id, treatment_id,
                                 visible_from, visible_until, therapist_from, therapist_until,
                                 room_from, room_until, hold_expires)
        VALUES (:appointment, :clinic, :therapist, :room, :treatment, :visibleFrom, :visibleUntil,
                :therapistFrom, :therapistUntil, :roomFrom, :roomUntil, :holdExpires)
        ON CONFLICT (appointment_id) DO UPDATE
        SET clinic_id = excluded.clinic_id, therapist_id = excluded.therapist_id, room_id = excluded.room_id,
            treatment_id = excluded.treatment_id, visible_from = excluded.visible_from,
            visible_until = excluded.visible_until, therapist_from = excluded.therapist_from,
            therapist_until = excluded.therapist_until, room_from = excluded.room_from,
            room_until = excluded.room_until, hold_expires = excluded.hold_expires
        """;

    // A day more than is needed: whoever is away until midnight may be asked about by a clock that is behind.
    private static final String ALL = """
        SELECT * FROM occupancies
         WHERE room_until > now() - interval '1 day' AND (hold_expires IS NULL OR hold_expires > now())
        """;

    private static final String OF = """
        SELECT * FROM occupancies
         WHERE appointment_id = ANY(:appointments) AND (hold_expires IS NULL OR hold_expires > now())
        """;

    private final DatabaseClient database;

    PostgresOccupancies(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> take(Occupancy occupancy) {
        var taking = occupancy.taking();
        return database.sql(TAKE)
                .bind("appointment", taking.appointmentId())
                .bind("clinic", taking.clinicId())
                .bind("therapist", taking.therapistId())
                .bind("room", taking.roomId())
                .bind("treatment", Bindings.orNull(occupancy.treatmentId(), UUID.class))
                .bind("visibleFrom", taking.visible().from())
                .bind("visibleUntil", taking.visible().until())
                .bind("therapistFrom", taking.therapist().from())
                .bind("therapistUntil", taking.therapist().until())
                .bind("roomFrom", taking.room().from())
                .bind("roomUntil", taking.room().until())
                .bind("holdExpires", Bindings.orNull(occupancy.holdExpires(), Instant.class))
                .then();
    }

    @Override
    public Mono<Void> free(UUID appointmentId) {
        return database.sql("DELETE FROM occupancies WHERE appointment_id = :appointment")
                .bind("appointment", appointmentId)
                .then();
    }

    @Override
    public Flux<Occupancy> all() {
        return database.sql(ALL).map(PostgresOccupancies::read).all();
    }

    @Override
    public Flux<Occupancy> of(Collection<UUID> appointmentIds) {
        return database.sql(OF)
                .bind("appointments", appointmentIds.toArray(UUID[]::new))
                .map(PostgresOccupancies::read)
                .all();
    }

    private static Occupancy read(Readable row) {
        var columns = new Columns(row);
        var taking = new Taking(
                columns.uuid("appointment_id"),
                columns.uuid("clinic_id"),
                columns.uuid("therapist_id"),
                columns.uuid("room_id"),
                span(columns, "visible_"),
                span(columns, "therapist_"),
                span(columns, "room_"));
        return new Occupancy(
                taking, columns.maybe("treatment_id", UUID.class), columns.maybe("hold_expires", Instant.class));
    }

    private static Span span(Columns columns, String which) {
        return new Span(columns.get(which + "from", Instant.class), columns.get(which + "until", Instant.class));
    }
}
