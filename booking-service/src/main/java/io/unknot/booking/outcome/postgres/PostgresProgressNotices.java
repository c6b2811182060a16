package io.unknot.booking.outcome.postgres;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.board.DayVisit.Flag;
import io.unknot.booking.board.VisitNotices;
import io.unknot.booking.outcome.ProgressNotices;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class PostgresProgressNotices implements ProgressNotices, VisitNotices {

    private static final String KEEP = """
        INSERT INTO progress_notice (client_id, appointment_id, since) VALUES (:client, :appointment, :since)
        ON CONFLICT (client_id) DO UPDATE SET appointment_id = excluded.appointment_id, since = excluded.since
        """;

    private static final String OF = """
        SELECT a.id FROM appointment a JOIN progress_notice n ON n.client_id = a.client_id
        WHERE a.id = ANY (:appointments)
        """;

    private final DatabaseClient database;

    PostgresProgressNotices(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> keep(UUID clientId, UUID appointmentId, Instant since) {
        return database.sql(KEEP)
                .bind("client", clientId)
                .bind("appointment", appointmentId)
                .bind("since", since)
                .then();
    }

    @Override
    public Mono<Void> drop(UUID clientId) {
        return database.sql("DELETE FROM progress_notice WHERE client_id = :client")
                .bind("client", clientId)
                .then();
    }

    @Override
    public Mono<Map<UUID, Set<Flag>>> of(List<Appointment> visits) {
        return database.sql(OF)
                .bind("appointments", visits.stream().map(Appointment::id).toArray(UUID[]::new))
                .mapValue(UUID.class)
                .all()
                .collectMap(id -> id, _ -> Set.of(Flag.LOOK_AT_PROGRESS));
    }
}
