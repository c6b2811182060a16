package io.unknot.booking.vault.postgres;

import static java.util.Objects.requireNonNull;

import io.unknot.booking.vault.NamedKeys;
import io.unknot.booking.vault.OwnKey;
import io.unknot.booking.vault.key.WrappedKey;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class PostgresNamedKeys implements NamedKeys {

    private final DatabaseClient database;

    PostgresNamedKeys(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<WrappedKey> find(OwnKey key) {
        return database.sql("SELECT master_key, wrapped FROM own_key WHERE name = :name")
                .bind("name", key.word())
                .map(row -> new WrappedKey(
                        requireNonNull(row.get("master_key", String.class)),
                        requireNonNull(row.get("wrapped", String.class))))
                .one();
    }
}
