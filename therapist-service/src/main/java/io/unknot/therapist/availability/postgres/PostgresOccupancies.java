package io.unknot.therapist.availability.postgres;

import io.unknot.therapist.availability.Occupancies;
import io.unknot.therapist.availability.Occupancy;
import io.unknot.therapist.register.postgres.table.Bindings;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
final class PostgresOccupancies implements Occupancies {

    private static final String TAKE = """
        WITH gone AS (
            DELETE FROM occupancies
             WHERE (appointment_id = :visit OR visit_id = :visit) AND NOT appointment_id = ANY (:kept))
        INSERT INTO occupancies (appointment_id, clinic_id, therapist_id, room_id, treatment_id,
                                 visible_from, visible_until, therapist_from, therapist_until,
                                 room_from, room_until, hold_expires, visit_id, listed)
        VALUES (:appointment, :clinic, :therapist, :room, :treatment, :visibleFrom, :visibleUntil,
                :therapistFrom, :therapistUntil, :roomFrom, :roomUntil, :holdExpires,
                nullif(:visit, :appointment), :listed)
        ON CONFLICT (appointment_id) DO UPDATE
        SET clinic_id = excluded.clinic_id, therapist_id = excluded.therapist_id, room_id = excluded.room_id,
            treatment_id = excluded.treatment_id, visible_from = excluded.visible_from,
            visible_until = excluded.visible_until, therapist_from = excluded.therapist_from,
            therapist_until = excluded.therapist_until, room_from = excluded.room_from,
            room_until = excluded.room_until, hold_expires = excluded.hold_expires
        """;

    private static final String FORGET = """
        DELETE FROM occupancies WHERE appointment_id IN (
            SELECT appointment_id FROM occupancies WHERE room_until < :before ORDER BY room_until LIMIT :limit)
        """;

    private final DatabaseClient database;

    PostgresOccupancies(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> take(List<Occupancy> ofOneVisit) {
        var kept = ofOneVisit.stream()
                .map(occupancy -> occupancy.taking().appointmentId())
                .toArray(UUID[]::new);
        return Flux.fromIterable(ofOneVisit)
                .concatMap(occupancy -> take(occupancy, kept))
                .then();
    }

    private Mono<Void> take(Occupancy occupancy, UUID[] kept) {
        var taking = occupancy.taking();
        return database.sql(TAKE)
                .bind("visit", occupancy.visitId())
                .bind("kept", kept)
                .bind("listed", occupancy.listed())
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
    public Mono<Void> free(UUID visitId) {
        return database.sql("DELETE FROM occupancies WHERE appointment_id = :visit OR visit_id = :visit")
                .bind("visit", visitId)
                .then();
    }

    @Override
    public Mono<Long> forget(Instant endedBefore, int limit) {
        return database.sql(FORGET)
                .bind("before", endedBefore)
                .bind("limit", limit)
                .fetch()
                .rowsUpdated();
    }
}
