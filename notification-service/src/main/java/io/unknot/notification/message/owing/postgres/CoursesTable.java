package io.unknot.notification.message.owing.postgres;

import io.unknot.notification.appointment.AppointmentId;
import io.unknot.notification.appointment.CarePlanId;
import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.message.owing.Course;
import io.unknot.notification.message.owing.Courses;
import io.unknot.notification.postgres.row.Columns;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class CoursesTable implements Courses {

    private static final String KEEP = """
        INSERT INTO course AS known (care_plan_id, version, client_id, paused, appointment_ids)
        VALUES (:id, :version, :client, :paused, :visits)
        ON CONFLICT (care_plan_id) DO UPDATE
        SET version = excluded.version, client_id = excluded.client_id, paused = excluded.paused,
            appointment_ids = excluded.appointment_ids
        WHERE known.version < excluded.version
        """;

    private static final String MENTION = """
        INSERT INTO course (care_plan_id, version, appointment_ids) VALUES (:id, 0, '{}') ON CONFLICT DO NOTHING
        """;

    private static final String LOCK = """
        SELECT care_plan_id, version, client_id, paused, appointment_ids FROM course
        WHERE care_plan_id = :id FOR UPDATE
        """;

    private final DatabaseClient database;

    CoursesTable(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> keep(Course course) {
        return database.sql(KEEP)
                .bind("id", course.id().value())
                .bind("version", course.version())
                .bind("client", course.client().value())
                .bind("paused", course.paused())
                .bind(
                        "visits",
                        course.visits().stream().map(AppointmentId::value).toArray(UUID[]::new))
                .then();
    }

    @Override
    public Mono<Course> lock(CarePlanId id) {
        return database.sql(MENTION)
                .bind("id", id.value())
                .then()
                .then(database.sql(LOCK)
                        .bind("id", id.value())
                        .map(row -> course(new Columns(row)))
                        .one())
                .flatMap(Mono::justOrEmpty);
    }

    private static Optional<Course> course(Columns row) {
        return row.maybe("client_id", UUID.class)
                .map(client -> new Course(
                        new CarePlanId(row.uuid("care_plan_id")),
                        row.number("version"),
                        new ClientId(client),
                        row.flag("paused"),
                        row.uuids("appointment_ids").stream()
                                .map(AppointmentId::new)
                                .toList()));
    }
}
