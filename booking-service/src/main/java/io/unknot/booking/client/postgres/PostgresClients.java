package io.unknot.booking.client.postgres;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import io.unknot.booking.client.Client;
import io.unknot.booking.client.Clients;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class PostgresClients implements Clients {

    private static final String FIND = "SELECT id, name, email, phone, language FROM client WHERE id = :id";
    private static final String SAVE = """
        INSERT INTO client (id, name, email, phone, language)
        VALUES (:id, :name, :email, :phone, :language)
        ON CONFLICT (id) DO UPDATE SET
            name = excluded.name, email = excluded.email, phone = excluded.phone,
            language = excluded.language, changed_at = excluded.changed_at
        RETURNING old.id IS NULL AS added
        """;

    private final DatabaseClient database;

    PostgresClients(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Client> find(UUID id) {
        return database.sql(FIND).bind("id", id).map(PostgresClients::client).one();
    }

    @Override
    public Mono<Boolean> save(Client client) {
        return database.sql(SAVE)
                .bind("id", client.id())
                .bind("name", client.name())
                .bind("email", client.email())
                .bind("phone", client.phone().map(Parameters::in).orElseGet(() -> Parameters.in(String.class)))
                .bind("language", client.language())
                .mapValue(Boolean.class)
                .one();
    }

    private static Client client(Readable row) {
        return new Client(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("name", String.class)),
                Objects.requireNonNull(row.get("email", String.class)),
                Optional.ofNullable(row.get("phone", String.class)),
                Objects.requireNonNull(row.get("language", String.class)));
    }
}
