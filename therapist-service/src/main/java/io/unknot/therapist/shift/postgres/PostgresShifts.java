package io.unknot.therapist.shift.postgres;

import io.r2dbc.spi.Readable;
import io.unknot.schedule.roster.Shift;
import io.unknot.schedule.time.LocalHours;
import io.unknot.schedule.time.Recurrence;
import io.unknot.service.access.ClinicScope;
import io.unknot.therapist.register.Page;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.register.postgres.table.Bindings;
import io.unknot.therapist.register.postgres.table.Columns;
import io.unknot.therapist.register.postgres.table.EntryLocks;
import io.unknot.therapist.register.postgres.table.JsonColumn;
import io.unknot.therapist.shift.PlacedShift;
import io.unknot.therapist.shift.Shifts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
final class PostgresShifts implements Shifts {

    private static final String OF = """
        SELECT *, breaks::text AS breaks_json FROM shifts
         WHERE (:therapist::uuid IS NULL OR therapist_id = :therapist)
           AND (:clinic::uuid IS NULL OR clinic_id = :clinic)
           AND (:scope::uuid[] IS NULL OR clinic_id = ANY (:scope))
         ORDER BY effective_from, starts, shift_id
         LIMIT :limit::bigint
        """;

    private static final String BESIDE = """
        SELECT s.*, s.breaks::text AS breaks_json, c.zone FROM shifts s JOIN clinics c USING (clinic_id)
         WHERE s.therapist_id = :therapist AND s.shift_id <> :id
           AND s.effective_from <= coalesce(:until::date + 1, 'infinity')
           AND coalesce(s.effective_until, 'infinity') >= :from::date - 1
         ORDER BY s.effective_from, s.starts, s.shift_id
        """;

    private static final String COUNT_BESIDE = """
        SELECT count(*) FROM shifts
         WHERE therapist_id = :therapist AND shift_id <> :id AND coalesce(effective_until, 'infinity') >= :today
        """;

    private static final String PUT = """
        INSERT INTO shifts (shift_id, version, therapist_id, clinic_id, rule, starts, ends,
                            effective_from, effective_until, breaks)
        VALUES (:id, :version, :therapist, :clinic, :rule, :starts, :ends, :from, :until,
                CAST(:breaks AS jsonb))
        ON CONFLICT (shift_id) DO UPDATE
        SET version = excluded.version, therapist_id = excluded.therapist_id, clinic_id = excluded.clinic_id,
            rule = excluded.rule, starts = excluded.starts, ends = excluded.ends,
            effective_from = excluded.effective_from, effective_until = excluded.effective_until,
            breaks = excluded.breaks
        """;

    private final DatabaseClient database;
    private final EntryLocks locks;

    PostgresShifts(DatabaseClient database, EntryLocks locks) {
        this.database = database;
        this.locks = locks;
    }

    @Override
    public Mono<Void> lock(UUID id) {
        return locks.lock("shift", id);
    }

    @Override
    public Mono<Versioned<Shift>> find(UUID id) {
        return database.sql("SELECT *, breaks::text AS breaks_json FROM shifts WHERE shift_id = :id")
                .bind("id", id)
                .map(PostgresShifts::versioned)
                .one();
    }

    @Override
    public Flux<Versioned<Shift>> of(@Nullable UUID therapistId, @Nullable UUID clinicId) {
        return first(ClinicScope.everywhere(), Page.SIZE + 1L, therapistId, clinicId);
    }

    @Override
    public Flux<Shift> all(ClinicScope scope, @Nullable UUID therapistId, @Nullable UUID clinicId) {
        return first(scope, null, therapistId, clinicId).map(Versioned::content);
    }

    private Flux<Versioned<Shift>> first(
            ClinicScope scope, @Nullable Long limit, @Nullable UUID therapistId, @Nullable UUID clinicId) {
        var clinics = scope.all() ? null : scope.clinics().toArray(UUID[]::new);
        return database.sql(OF)
                .bind("scope", Bindings.orNull(clinics, UUID[].class))
                .bind("therapist", Bindings.orNull(therapistId, UUID.class))
                .bind("clinic", Bindings.orNull(clinicId, UUID.class))
                .bind("limit", Bindings.orNull(limit, Long.class))
                .map(PostgresShifts::versioned)
                .all();
    }

    @Override
    public Flux<PlacedShift> beside(Shift shift) {
        return database.sql(BESIDE)
                .bind("id", shift.shiftId())
                .bind("therapist", shift.therapistId())
                .bind("from", shift.days().from())
                .bind("until", Bindings.orNull(shift.days().until(), LocalDate.class))
                .map(row -> new PlacedShift(read(row), ZoneId.of(new Columns(row).text("zone"))))
                .all();
    }

    @Override
    public Mono<Long> countBeside(Shift shift, LocalDate today) {
        return database.sql(COUNT_BESIDE)
                .bind("therapist", shift.therapistId())
                .bind("id", shift.shiftId())
                .bind("today", today)
                .mapValue(Long.class)
                .one();
    }

    @Override
    public Mono<Void> put(Versioned<Shift> entry) {
        var shift = entry.content();
        return database.sql(PUT)
                .bind("id", shift.shiftId())
                .bind("version", entry.version())
                .bind("therapist", shift.therapistId())
                .bind("clinic", shift.clinicId())
                .bind("rule", shift.days().rule())
                .bind("starts", shift.hours().from())
                .bind("ends", shift.hours().until())
                .bind("from", shift.days().from())
                .bind("until", Bindings.orNull(shift.days().until(), LocalDate.class))
                .bind("breaks", JsonColumn.write(shift.breaks()))
                .then();
    }

    private static Versioned<Shift> versioned(Readable row) {
        return new Versioned<>(read(row), new Columns(row).version());
    }

    private static Shift read(Readable row) {
        var columns = new Columns(row);
        return new Shift(
                columns.uuid("shift_id"),
                columns.uuid("therapist_id"),
                columns.uuid("clinic_id"),
                new Recurrence(
                        columns.get("effective_from", LocalDate.class),
                        columns.maybe("effective_until", LocalDate.class),
                        columns.text("rule")),
                new LocalHours(columns.get("starts", LocalTime.class), columns.get("ends", LocalTime.class)),
                JsonColumn.read(columns.text("breaks_json"), LocalHours.class));
    }
}
