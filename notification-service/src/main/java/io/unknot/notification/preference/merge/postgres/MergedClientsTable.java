package io.unknot.notification.preference.merge.postgres;

import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.preference.MergedClients;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class MergedClientsTable implements MergedClients {

    private static final String POINT_ON = "UPDATE merged_client SET merged_into = :into WHERE merged_into = :from";

    private static final String POINT = """
        INSERT INTO merged_client (client_id, merged_into) VALUES (:from, :into)
        ON CONFLICT (client_id) DO UPDATE SET merged_into = excluded.merged_into
        """;

    private final DatabaseClient database;

    MergedClientsTable(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<ClientId> now(ClientId id) {
        return database.sql("SELECT merged_into FROM merged_client WHERE client_id = :id")
                .bind("id", id.value())
                .mapValue(UUID.class)
                .one()
                .map(ClientId::new)
                .defaultIfEmpty(id);
    }

    @Override
    public Mono<Void> point(ClientId from, ClientId into) {
        return run(POINT_ON, from, into).then(Mono.defer(() -> run(POINT, from, into)));
    }

    private Mono<Void> run(String sql, ClientId from, ClientId into) {
        return database.sql(sql)
                .bind("from", from.value())
                .bind("into", into.value())
                .then();
    }
}
