package io.unknot.booking.client.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import io.unknot.booking.client.Acquaintances;
import io.unknot.booking.client.Circle;
import io.unknot.booking.wall.Wall;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class PostgresAcquaintances implements Acquaintances {

    private static final String HERE = """
        (:clinics::uuid[] IS NULL OR clinic_id = ANY (:clinics))
        AND (:therapist::uuid IS NULL OR therapist_id = :therapist OR EXISTS (
            SELECT FROM jsonb_array_elements(further_parts) AS part
            WHERE part ->> 'therapistId' = :therapist::text))
        """;
    private static final String VISITS = "state IN ('requested', 'booked', 'checked-in', 'completed', 'missed')";
    private static final String MET = """
        SELECT count(*) > 0 AS anywhere, count(*) FILTER (WHERE %s) > 0 AS here
        FROM appointment WHERE client_id = :client AND %s
        """.formatted(HERE, VISITS);
    private static final String OF_OTHERS = """
        SELECT client_id FROM appointment WHERE client_id = ANY (:clients) AND %s
        GROUP BY client_id HAVING count(*) FILTER (WHERE %s) = 0
        """.formatted(VISITS, HERE);
    private static final Parameter ANY_CLINIC = Parameters.in(UUID[].class);
    private static final Parameter ANY_THERAPIST = Parameters.in(UUID.class);

    private final DatabaseClient database;

    PostgresAcquaintances(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Met> met(UUID clientId, Circle circle) {
        return Wall.beyond(bind(database.sql(MET), circle)
                .bind("client", clientId)
                .map(PostgresAcquaintances::met)
                .one());
    }

    @Override
    public Flux<UUID> ofOthers(Set<UUID> clientIds, Circle circle) {
        return Wall.beyond(bind(database.sql(OF_OTHERS), circle)
                .bind("clients", clientIds.toArray(UUID[]::new))
                .map(row -> requireNonNull(row.get("client_id", UUID.class)))
                .all());
    }

    private static Met met(Readable row) {
        if (requireNonNull(row.get("here", Boolean.class))) {
            return Met.HERE;
        }
        return requireNonNull(row.get("anywhere", Boolean.class)) ? Met.ONLY_ELSEWHERE : Met.NOWHERE;
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec statement, Circle circle) {
        var scope = circle.clinics();
        var placed = statement.bind(
                "clinics", scope.all() ? ANY_CLINIC : scope.clinics().toArray(UUID[]::new));
        return switch (circle) {
            case Circle.OfClinics _ -> placed.bind("therapist", ANY_THERAPIST);
            case Circle.OfTherapist own -> placed.bind("therapist", own.therapistId());
        };
    }
}
