package io.unknot.notification.appointment.postgres;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.appointment.AppointmentId;
import io.unknot.notification.appointment.Appointments;
import io.unknot.notification.appointment.TherapistId;
import io.unknot.notification.appointment.postgres.row.AppointmentRow;
import io.unknot.notification.postgres.row.Columns;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class AppointmentsTable implements Appointments {

    private static final String KEEP = """
        INSERT INTO appointment AS known (appointment_id, version, state, clinic_id, client_id, starts_at, ends_at,
                                          therapist_ids, care_plan_id)
        VALUES (:id, :version, :state, :clinic, :client, :start, :end, :therapists, :course)
        ON CONFLICT (appointment_id) DO UPDATE
        SET version = excluded.version, state = excluded.state, clinic_id = excluded.clinic_id,
            client_id = excluded.client_id, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
            therapist_ids = excluded.therapist_ids, care_plan_id = coalesce(known.care_plan_id, excluded.care_plan_id)
        WHERE known.version < excluded.version
        RETURNING WITH (OLD AS a) clock_timestamp() AS kept_at,
        """ + AppointmentRow.COLUMNS;

    private final DatabaseClient database;

    AppointmentsTable(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Kept> keep(Appointment appointment) {
        return database.sql(KEEP)
                .bind("id", appointment.id().value())
                .bind("therapists", therapists(appointment))
                .bind("course", course(appointment))
                .bind("version", appointment.version())
                .bind("state", appointment.state().name())
                .bind("clinic", appointment.clinic().value())
                .bind("client", appointment.client().value())
                .bind("start", appointment.start())
                .bind("end", appointment.end())
                .map(row -> kept(new Columns(row)))
                .one();
    }

    private static Kept kept(Columns row) {
        return new Kept(row.instant("kept_at"), AppointmentRow.read(row));
    }

    @Override
    public Mono<Appointment> find(AppointmentId id) {
        return all(List.of(id)).next();
    }

    @Override
    public Flux<Appointment> all(Collection<AppointmentId> ids) {
        return database.sql("SELECT " + AppointmentRow.COLUMNS + "FROM appointment a WHERE appointment_id = ANY(:ids)")
                .bind("ids", ids.stream().map(AppointmentId::value).toArray(UUID[]::new))
                .map(row -> AppointmentRow.read(new Columns(row)).orElseThrow())
                .all();
    }

    private static UUID[] therapists(Appointment appointment) {
        return appointment.therapists().stream().map(TherapistId::value).toArray(UUID[]::new);
    }

    private static Parameter course(Appointment appointment) {
        return appointment
                .course()
                .<Parameter>map(course -> Parameters.in(course.value()))
                .orElseGet(() -> Parameters.in(UUID.class));
    }
}
