package io.unknot.booking.preference.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.unknot.booking.client.Belongings.Merge;
import io.unknot.booking.preference.ClientPreferences;
import io.unknot.booking.preference.Preferences;
import io.unknot.booking.vault.ClientVault;
import io.unknot.booking.vault.SealedBytes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresClientPreferences implements ClientPreferences {

    private static final String PURPOSE = "preferences";
    private static final String OF = "SELECT client_id, sealed FROM preference WHERE client_id = ANY (:clients)";
    private static final String SAVE = """
        INSERT INTO preference (client_id, sealed) VALUES (:client, :sealed)
        ON CONFLICT (client_id) DO UPDATE SET sealed = excluded.sealed, changed_at = clock_timestamp()
        """;
    private static final String KEEP = """
        INSERT INTO preference (client_id, sealed) VALUES (:client, :sealed) ON CONFLICT (client_id) DO NOTHING
        """;
    private static final String FORGET = "DELETE FROM preference WHERE client_id = :from";

    private final DatabaseClient database;
    private final ClientVault vault;
    private final JsonMapper json;

    PostgresClientPreferences(DatabaseClient database, ClientVault vault, JsonMapper json) {
        this.database = database;
        this.vault = vault;
        this.json = json;
    }

    @Override
    public Mono<Map<UUID, Preferences>> of(Collection<UUID> clientIds) {
        return rows(clientIds)
                .flatMap(rows -> vault.open(rows.stream().map(Row::sealed).toList())
                        .map(opened -> IntStream.range(0, rows.size())
                                .boxed()
                                .collect(Collectors.toMap(
                                        at -> rows.get(at).clientId(), at -> preferences(opened.get(at))))));
    }

    @Override
    public Mono<Void> save(UUID clientId, Preferences preferences) {
        return vault.seal(
                        clientId, PURPOSE, json.writeValueAsString(preferences).getBytes(UTF_8))
                .flatMap(bytes -> insert(SAVE, clientId, bytes));
    }

    @Override
    public Mono<Void> handOn(Merge merge) {
        return rows(List.of(merge.from()))
                .flatMapIterable(rows -> rows)
                .concatMap(row ->
                        vault.handOn(row.sealed(), merge.into()).flatMap(bytes -> insert(KEEP, merge.into(), bytes)))
                .then(Mono.defer(
                        () -> database.sql(FORGET).bind("from", merge.from()).then()));
    }

    private Mono<Void> insert(String sql, UUID clientId, byte[] bytes) {
        return database.sql(sql).bind("client", clientId).bind("sealed", bytes).then();
    }

    private Mono<List<Row>> rows(Collection<UUID> clientIds) {
        return database.sql(OF)
                .bind("clients", clientIds.toArray(UUID[]::new))
                .map(row -> {
                    var client = requireNonNull(row.get("client_id", UUID.class));
                    return new Row(
                            client, new SealedBytes(client, PURPOSE, requireNonNull(row.get("sealed", byte[].class))));
                })
                .all()
                .collectList();
    }

    private Preferences preferences(byte[] opened) {
        return json.readValue(new String(opened, UTF_8), Preferences.class);
    }

    private record Row(UUID clientId, SealedBytes sealed) {}
}
