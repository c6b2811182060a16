package io.unknot.notification.message.day.postgres;

import io.unknot.notification.appointment.TherapistId;
import io.unknot.notification.clinic.ClinicId;
import io.unknot.notification.message.Facts.Hours;
import io.unknot.notification.message.day.Days;
import io.unknot.notification.postgres.row.Columns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class DaysTable implements Days {

    private static final String LAST_TOLD = """
        SELECT c.clinic_id, c.zone, d.day, clock_timestamp() AS now FROM clinic c LEFT JOIN day_told d USING (clinic_id)
        """;

    private static final String TELL = """
        INSERT INTO day_told AS told (clinic_id, day) VALUES (:clinic, :day)
        ON CONFLICT (clinic_id) DO UPDATE SET day = excluded.day WHERE told.day < excluded.day
        """;

    private static final String TAKEN = """
        SELECT therapist_id, starts_at, ends_at FROM appointment, unnest(therapist_ids) AS therapist_id
        WHERE clinic_id = :clinic AND starts_at >= :start AND starts_at < :end AND state = 'BOOKED'
        ORDER BY starts_at, ends_at, therapist_id
        """;

    private final DatabaseClient database;

    DaysTable(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<LastTold> lastTold() {
        return database.sql(LAST_TOLD).map(row -> lastTold(new Columns(row))).all();
    }

    @Override
    public Mono<Boolean> tell(ClinicId clinic, LocalDate date) {
        return database.sql(TELL)
                .bind("clinic", clinic.value())
                .bind("day", date)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Override
    public Flux<Taken> taken(ClinicId clinic, Instant start, Instant end) {
        return database.sql(TAKEN)
                .bind("clinic", clinic.value())
                .bind("start", start)
                .bind("end", end)
                .map(row -> taken(new Columns(row)))
                .all();
    }

    private static LastTold lastTold(Columns row) {
        return new LastTold(
                new ClinicId(row.uuid("clinic_id")),
                ZoneId.of(row.text("zone")),
                row.maybe("day", LocalDate.class),
                row.instant("now"));
    }

    private static Taken taken(Columns row) {
        return new Taken(
                new TherapistId(row.uuid("therapist_id")), new Hours(row.instant("starts_at"), row.instant("ends_at")));
    }
}
