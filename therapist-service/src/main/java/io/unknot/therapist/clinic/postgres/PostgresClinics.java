package io.unknot.therapist.clinic.postgres;

import io.r2dbc.spi.Readable;
import io.unknot.therapist.clinic.Clinic;
import io.unknot.therapist.clinic.Clinics;
import io.unknot.therapist.register.Complaints;
import io.unknot.therapist.register.Page;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.register.postgres.table.Columns;
import io.unknot.therapist.register.postgres.table.EntryLocks;
import io.unknot.therapist.register.postgres.table.Rows;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
final class PostgresClinics implements Clinics, Rows<Clinic> {

    private static final String SELECT = """
        SELECT c.*, c.opening_hours::text AS hours_json, c.closures::text AS closures_json,
               (SELECT coalesce(jsonb_agg(jsonb_build_object(
                           'id', r.room_id, 'name', r.name, 'features', r.features,
                           'turnoverMinutes', r.turnover_minutes, 'capacity', r.capacity)), '[]')::text
                  FROM rooms r WHERE r.clinic_id = c.clinic_id) AS rooms_json
          FROM clinics c
        """;

    private static final String PUT = """
        INSERT INTO clinics (clinic_id, version, name, address_line, city, postcode, country, zone,
                             grid_minutes, notice_minutes, horizon_days, opening_hours, closures, latitude, longitude)
        VALUES (:id, :version, :name, :line, :city, :postcode, :country, :zone,
                :grid, :notice, :horizon, CAST(:hours AS jsonb), CAST(:closures AS jsonb), :latitude, :longitude)
        ON CONFLICT (clinic_id) DO UPDATE
        SET version = excluded.version, name = excluded.name, address_line = excluded.address_line,
            city = excluded.city, postcode = excluded.postcode, country = excluded.country,
            zone = excluded.zone, grid_minutes = excluded.grid_minutes,
            notice_minutes = excluded.notice_minutes, horizon_days = excluded.horizon_days,
            opening_hours = excluded.opening_hours, closures = excluded.closures,
            latitude = excluded.latitude, longitude = excluded.longitude
        """;

    private static final String ADD_ROOMS = """
        INSERT INTO rooms (room_id, clinic_id, name, features, turnover_minutes, capacity)
        SELECT room.id, :id, room.name, room.features, room."turnoverMinutes", room.capacity
          FROM jsonb_to_recordset(CAST(:rooms AS jsonb))
               AS room (id uuid, name text, features text[], "turnoverMinutes" int, capacity int)
        """;

    // A shift may end today by a clock that is a day behind the database's.
    private static final String SHIFTS_TO_COME = """
        SELECT shift_id FROM shifts
         WHERE clinic_id = :id AND (effective_until IS NULL OR effective_until >= current_date - 1)
         ORDER BY effective_from, shift_id
         LIMIT 10
        """;

    private final DatabaseClient database;
    private final EntryLocks locks;

    PostgresClinics(DatabaseClient database, EntryLocks locks) {
        this.database = database;
        this.locks = locks;
    }

    @Override
    public Mono<Void> lock(UUID id) {
        return locks.lock("clinic", id);
    }

    @Override
    public Mono<Versioned<Clinic>> find(UUID id) {
        return database.sql(SELECT + " WHERE c.clinic_id = :id")
                .bind("id", id)
                .map(ClinicRow::read)
                .one();
    }

    @Override
    public Flux<Versioned<Clinic>> byName() {
        return database.sql(SELECT + " ORDER BY c.name, c.clinic_id LIMIT :limit")
                .bind("limit", Page.SIZE + 1)
                .map(ClinicRow::read)
                .all();
    }

    @Override
    public Flux<UUID> shiftsToCome(UUID id) {
        return database.sql(SHIFTS_TO_COME)
                .bind("id", id)
                .map(row -> new Columns(row).uuid("shift_id"))
                .all();
    }

    @Override
    public Mono<Void> put(Versioned<Clinic> entry) {
        var clinic = entry.content();
        return ClinicRow.bind(database.sql(PUT), entry)
                .then()
                .then(database.sql("DELETE FROM rooms WHERE clinic_id = :id")
                        .bind("id", clinic.id())
                        .then())
                .then(database.sql(ADD_ROOMS)
                        .bind("id", clinic.id())
                        .bind("rooms", ClinicRow.rooms(clinic))
                        .then())
                .onErrorMap(
                        DuplicateKeyException.class,
                        e -> Complaints.about("rooms", "must not hold the id of another clinic's room"));
    }

    @Override
    public String select() {
        return SELECT;
    }

    @Override
    public String key() {
        return "c.clinic_id";
    }

    @Override
    public Clinic read(Readable row) {
        return ClinicRow.read(row).content();
    }
}
