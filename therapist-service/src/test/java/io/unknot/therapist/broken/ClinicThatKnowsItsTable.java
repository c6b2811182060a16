package io.unknot.therapist.broken;

import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

record ClinicThatKnowsItsTable(UUID id) {

    Mono<Void> removeFrom(DatabaseClient database) {
        return database.sql("DELETE FROM clinics WHERE clinic_id = :id")
                .bind("id", id)
                .then();
    }
}
