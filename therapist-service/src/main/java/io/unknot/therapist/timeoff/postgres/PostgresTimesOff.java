package io.unknot.therapist.timeoff.postgres;

import io.r2dbc.spi.Readable;
import io.unknot.schedule.roster.TimeOff;
import io.unknot.schedule.time.LocalHours;
import io.unknot.therapist.register.Page;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.register.postgres.table.Bindings;
import io.unknot.therapist.register.postgres.table.Columns;
import io.unknot.therapist.register.postgres.table.EntryLocks;
import io.unknot.therapist.therapist.Colleagues;
import io.unknot.therapist.therapist.postgres.table.ColleaguesCondition;
import io.unknot.therapist.timeoff.PlannedTimeOff;
import io.unknot.therapist.timeoff.TimesOff;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
final class PostgresTimesOff implements TimesOff {

    private static final String OF = """
        SELECT * FROM time_off
         WHERE NOT withdrawn AND %s
           AND (:therapist::uuid IS NULL OR therapist_id = :therapist)
           AND (:from::date IS NULL OR last_day >= :from)
           AND (:to::date IS NULL OR first_day <= :to)
         ORDER BY first_day, starts, time_off_id
         LIMIT :limit
        """.formatted(ColleaguesCondition.on("time_off.therapist_id"));

    private static final String COUNT_BESIDE = """
        SELECT count(*) FROM time_off
         WHERE therapist_id = :therapist AND time_off_id <> :id AND NOT withdrawn AND last_day >= :today
        """;

    private static final String PUT = """
        INSERT INTO time_off (time_off_id, version, therapist_id, first_day, last_day, starts, ends, reason, withdrawn)
        VALUES (:id, :version, :therapist, :first, :last, :starts, :ends, :reason, :withdrawn)
        ON CONFLICT (time_off_id) DO UPDATE
        SET version = excluded.version, therapist_id = excluded.therapist_id, first_day = excluded.first_day,
            last_day = excluded.last_day, starts = excluded.starts, ends = excluded.ends,
            reason = excluded.reason, withdrawn = excluded.withdrawn
        """;

    private final DatabaseClient database;
    private final EntryLocks locks;

    PostgresTimesOff(DatabaseClient database, EntryLocks locks) {
        this.database = database;
        this.locks = locks;
    }

    @Override
    public Mono<Void> lock(UUID id) {
        return locks.lock("time-off", id);
    }

    @Override
    public Mono<Versioned<PlannedTimeOff>> find(UUID id) {
        return database.sql("SELECT * FROM time_off WHERE time_off_id = :id")
                .bind("id", id)
                .map(PostgresTimesOff::read)
                .one();
    }

    @Override
    public Flux<Versioned<PlannedTimeOff>> of(
            Colleagues colleagues, @Nullable UUID therapistId, @Nullable LocalDate from, @Nullable LocalDate to) {
        return ColleaguesCondition.bind(database.sql(OF), colleagues)
                .bind("therapist", Bindings.orNull(therapistId, UUID.class))
                .bind("from", Bindings.orNull(from, LocalDate.class))
                .bind("to", Bindings.orNull(to, LocalDate.class))
                .bind("limit", Page.SIZE + 1)
                .map(PostgresTimesOff::read)
                .all();
    }

    @Override
    public Mono<Long> countBeside(PlannedTimeOff wanted, LocalDate today) {
        return database.sql(COUNT_BESIDE)
                .bind("therapist", wanted.timeOff().therapistId())
                .bind("id", wanted.id())
                .bind("today", today)
                .mapValue(Long.class)
                .one();
    }

    @Override
    public Mono<Void> put(Versioned<PlannedTimeOff> entry) {
        var off = entry.content().timeOff();
        return database.sql(PUT)
                .bind("id", off.timeOffId())
                .bind("version", entry.version())
                .bind("therapist", off.therapistId())
                .bind("first", off.firstDay())
                .bind("last", off.lastDay())
                .bind("starts", off.hours().from())
                .bind("ends", off.hours().until())
                .bind("reason", Bindings.orNull(entry.content().reason(), String.class))
                .bind("withdrawn", entry.content().withdrawn())
                .then();
    }

    private static Versioned<PlannedTimeOff> read(Readable row) {
        var columns = new Columns(row);
        var off = new TimeOff(
                columns.uuid("time_off_id"),
                columns.uuid("therapist_id"),
                columns.get("first_day", LocalDate.class),
                columns.get("last_day", LocalDate.class),
                new LocalHours(columns.get("starts", LocalTime.class), columns.get("ends", LocalTime.class)));
        var planned =
                new PlannedTimeOff(off, columns.maybe("reason", String.class), columns.get("withdrawn", Boolean.class));
        return new Versioned<>(planned, columns.version());
    }
}
