package io.unknot.booking.vault.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.vault.key.ClientKeys;
import io.unknot.booking.vault.key.WrappedKey;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class PostgresClientKeys implements ClientKeys {

    private static final String FIND = "SELECT master_key, wrapped FROM client_key WHERE client_id = :client";
    private static final String FIND_ALL =
            "SELECT client_id, master_key, wrapped FROM client_key WHERE client_id = ANY (:clients)";
    // Waits for another write that is just adding one, and leaves it.
    private static final String ADD = """
        INSERT INTO client_key (client_id, master_key, wrapped) VALUES (:client, :master, :wrapped)
        ON CONFLICT (client_id) DO NOTHING
        """;

    private final DatabaseClient database;

    PostgresClientKeys(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<WrappedKey> find(UUID clientId) {
        return database.sql(FIND)
                .bind("client", clientId)
                .map(PostgresClientKeys::key)
                .one();
    }

    @Override
    public Mono<Map<UUID, WrappedKey>> find(Collection<UUID> clientIds) {
        return database.sql(FIND_ALL)
                .bind("clients", clientIds.toArray(UUID[]::new))
                .map(row -> Map.entry(requireNonNull(row.get("client_id", UUID.class)), key(row)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public Mono<WrappedKey> add(UUID clientId, WrappedKey key) {
        return database.sql(ADD)
                .bind("client", clientId)
                .bind("master", key.masterKey())
                .bind("wrapped", key.base64())
                .then()
                .then(Mono.defer(() -> find(clientId)));
    }

    private static WrappedKey key(Readable row) {
        return new WrappedKey(
                requireNonNull(row.get("master_key", String.class)), requireNonNull(row.get("wrapped", String.class)));
    }
}
