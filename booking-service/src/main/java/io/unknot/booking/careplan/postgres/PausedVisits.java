package io.unknot.booking.careplan.postgres;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.board.DayVisit.Flag;
import io.unknot.booking.board.VisitNotices;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Flags the visits of paused courses on the day board. */
@Repository
class PausedVisits implements VisitNotices {

    private static final String OF = """
        SELECT v.appointment_id FROM care_plan_visit v JOIN care_plan p ON p.id = v.plan_id
        WHERE v.appointment_id = ANY (:appointments) AND p.state = 'paused'
        """;

    private final DatabaseClient database;

    PausedVisits(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Map<UUID, Set<Flag>>> of(List<Appointment> visits) {
        return database.sql(OF)
                .bind("appointments", visits.stream().map(Appointment::id).toArray(UUID[]::new))
                .mapValue(UUID.class)
                .all()
                .collectMap(id -> id, _ -> Set.of(Flag.PLAN_PAUSED));
    }
}
