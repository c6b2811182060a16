package io.unknot.booking.appointment.postgres;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.transition.ClientsAppointments;
import io.unknot.booking.client.Belongings.Merge;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class PostgresClientsAppointments implements ClientsAppointments {

    private static final String ALL = AppointmentRow.SELECT + """
         WHERE a.client_id = :client ORDER BY a.id LIMIT :limit FOR UPDATE
        """;
    private static final String COUNT = "SELECT count(*) FROM appointment WHERE client_id = :client";
    private static final String OVERLAPPING = """
        SELECT DISTINCT one.appointment_id FROM occupancy one JOIN occupancy other ON one.during && other.during
        WHERE one.kind = 'client' AND one.resource_id = :from AND other.kind = 'client' AND other.resource_id = :into
        ORDER BY one.appointment_id LIMIT 10
        """;
    private static final String HAND_ON = """
        UPDATE occupancy SET resource_id = :into WHERE kind = 'client' AND resource_id = :from
        """;

    private final DatabaseClient database;

    PostgresClientsAppointments(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<Appointment>> lockAll(UUID clientId, int limit) {
        return database.sql(ALL)
                .bind("client", clientId)
                .bind("limit", limit)
                .map(AppointmentRow::toAppointment)
                .all()
                .collectList();
    }

    @Override
    public Mono<Long> count(UUID clientId) {
        return database.sql(COUNT).bind("client", clientId).mapValue(Long.class).one();
    }

    @Override
    public Mono<List<UUID>> overlapping(Merge merge) {
        return database.sql(OVERLAPPING)
                .bind("from", merge.from())
                .bind("into", merge.into())
                .mapValue(UUID.class)
                .all()
                .collectList();
    }

    @Override
    public Mono<Void> handOnTimes(Merge merge) {
        return database.sql(HAND_ON)
                .bind("from", merge.from())
                .bind("into", merge.into())
                .then();
    }
}
