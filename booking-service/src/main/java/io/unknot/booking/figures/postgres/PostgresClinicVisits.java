package io.unknot.booking.figures.postgres;

import io.unknot.booking.figures.ClinicVisits;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

@Repository
class PostgresClinicVisits implements ClinicVisits {

    // Clinic by clinic, so that each reads its own week of the index and nothing older.
    private static final String OF_THE_LAST_WEEK = """
        SELECT clinic.id, visit.completed, visit.missed, visit.cancelled
        FROM (SELECT id FROM directory WHERE kind = 'clinic' ORDER BY id LIMIT :clinics) AS clinic
        CROSS JOIN LATERAL (
            SELECT count(*) FILTER (WHERE state = 'completed') AS completed,
                   count(*) FILTER (WHERE state = 'missed') AS missed,
                   count(*) FILTER (WHERE state = 'cancelled') AS cancelled
            FROM appointment
            WHERE clinic_id = clinic.id
              AND starts_at >= clock_timestamp() - interval '7 days' AND starts_at < clock_timestamp()) AS visit
        """;

    private final DatabaseClient database;

    PostgresClinicVisits(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Ended> ofTheLastWeek(int clinics) {
        return database.sql(OF_THE_LAST_WEEK)
                .bind("clinics", clinics)
                .map((row, _) -> new Ended(
                        Objects.requireNonNull(row.get("id", UUID.class)),
                        Objects.requireNonNull(row.get("completed", Long.class)),
                        Objects.requireNonNull(row.get("missed", Long.class)),
                        Objects.requireNonNull(row.get("cancelled", Long.class))))
                .all();
    }
}
