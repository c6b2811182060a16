package io.unknot.notification.message.conflict.postgres;

import io.unknot.notification.appointment.TherapistId;
import io.unknot.notification.clinic.ClinicId;
import io.unknot.notification.message.conflict.TherapistVisits;
import io.unknot.notification.postgres.row.Columns;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

@Component
class TherapistVisitsTable implements TherapistVisits {

    private static final String BOOKED = """
        SELECT a.clinic_id, c.zone, a.starts_at, a.ends_at
        FROM appointment a JOIN clinic c USING (clinic_id)
        WHERE a.therapist_ids @> :therapist AND a.state = 'BOOKED'
          AND a.starts_at > greatest(:from, clock_timestamp()) AND a.starts_at < :until
        """;

    private final DatabaseClient database;

    TherapistVisitsTable(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<TheirVisit> booked(TherapistId therapist, Instant from, Instant until) {
        return database.sql(BOOKED)
                .bind("therapist", new UUID[] {therapist.value()})
                .bind("from", from)
                .bind("until", until)
                .map(row -> visit(new Columns(row)))
                .all();
    }

    private static TheirVisit visit(Columns row) {
        return new TheirVisit(
                new ClinicId(row.uuid("clinic_id")),
                ZoneId.of(row.text("zone")),
                row.instant("starts_at"),
                row.instant("ends_at"));
    }
}
