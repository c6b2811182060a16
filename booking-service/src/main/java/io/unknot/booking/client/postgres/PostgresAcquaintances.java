package io.unknot.booking.client.postgres;

import io.unknot.booking.client.Acquaintances;
import io.unknot.service.access.ClinicScope;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class PostgresAcquaintances implements Acquaintances {

    private static final String MET = """
        SELECT DISTINCT clinic_id FROM appointment
        WHERE client_id = :client AND state IN ('requested', 'booked', 'checked-in', 'completed', 'missed')
        """;

    private final DatabaseClient database;

    PostgresAcquaintances(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> haveMet(UUID clientId, ClinicScope clinics) {
        Flux<UUID> met =
                database.sql(MET).bind("client", clientId).mapValue(UUID.class).all();
        return met.any(clinics::covers);
    }
}
