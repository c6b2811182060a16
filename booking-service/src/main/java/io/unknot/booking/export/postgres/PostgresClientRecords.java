package io.unknot.booking.export.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.client.Clients;
import io.unknot.booking.export.ClientRecords;
import io.unknot.booking.export.postgres.Kind.SealedField;
import io.unknot.booking.outcome.Scores;
import io.unknot.booking.vault.ClientVault;
import io.unknot.booking.wall.Wall;
import io.unknot.service.export.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Repository
class PostgresClientRecords implements ClientRecords {

    private static final String SCORED =
            "SELECT DISTINCT appointment_id FROM score WHERE client_id = :client LIMIT :most";
    private static final String VISITS = """
        SELECT id, version, state, starts_at AS start, upper(visible) AS finish, changed_at FROM appointment
        WHERE client_id = :client AND state NOT IN ('held', 'expired') ORDER BY starts_at, id LIMIT :most
        """;

    private final DatabaseClient database;
    private final ClientVault vault;
    private final Clients clients;
    private final Scores scores;
    private final JsonMapper json;

    PostgresClientRecords(DatabaseClient database, ClientVault vault, Clients clients, Scores scores, JsonMapper json) {
        this.database = database;
        this.vault = vault;
        this.clients = clients;
        this.scores = scores;
        this.json = json;
    }

    @Override
    public List<Part> of(UUID clientId) {
        var parts = new ArrayList<Part>();
        parts.add(new Part(
                "profile", clients.find(clientId).map(json::writeValueAsString).flux()));
        Kind.ALL.forEach(kind -> parts.add(new Part(kind.name(), rows(kind, clientId))));
        parts.add(new Part(
                "scores",
                database.sql(SCORED)
                        .bind("client", clientId)
                        .bind("most", MOST)
                        .mapValue(UUID.class)
                        .all()
                        .concatMap(scores::of)
                        .map(json::writeValueAsString)));
        return List.copyOf(parts);
    }

    @Override
    public Flux<Visit> visits(UUID clientId) {
        return Wall.beyond(database.sql(VISITS)
                .bind("client", clientId)
                .bind("most", MOST)
                .map(row -> new Visit(
                        requireNonNull(row.get("id", UUID.class)),
                        requireNonNull(row.get("version", Long.class)),
                        requireNonNull(row.get("state", String.class)),
                        requireNonNull(row.get("start", Instant.class)),
                        requireNonNull(row.get("finish", Instant.class)),
                        requireNonNull(row.get("changed_at", Instant.class))))
                .all());
    }

    private Flux<String> rows(Kind kind, UUID clientId) {
        return Wall.beyond(database.sql(kind.sql())
                        .bind("client", clientId)
                        .bind("most", MOST)
                        .map(row -> new Row(requireNonNull(row.get("plain", String.class)), sealed(kind, row)))
                        .all())
                .concatMap(row -> opened(row, clientId));
    }

    private static List<Closed> sealed(Kind kind, Readable row) {
        return kind.sealed().stream()
                .flatMap(field -> Optional.ofNullable(row.get(field.field(), byte[].class))
                        .map(bytes -> new Closed(field, purpose(field, row), List.of(bytes)))
                        .stream())
                .toList();
    }

    private static String purpose(SealedField field, Readable row) {
        return field.withId() ? field.purpose() + row.get("id", UUID.class) : field.purpose();
    }

    private Mono<String> opened(Row row, UUID clientId) {
        return row.sealed().isEmpty()
                ? Mono.just(row.plain())
                : Flux.fromIterable(row.sealed())
                        .concatMap(each -> vault.open(
                                        clientId, each.purpose(), each.bytes().getFirst())
                                .map(clear -> Map.entry(each.field(), new String(clear, UTF_8))))
                        .collectList()
                        .map(fields -> written(row.plain(), fields));
    }

    private String written(String plain, List<Map.Entry<SealedField, String>> fields) {
        var object = (ObjectNode) json.readTree(plain);
        fields.forEach(each -> {
            if (each.getKey().json()) {
                object.set(each.getKey().field(), json.readTree(each.getValue()));
            } else {
                object.put(each.getKey().field(), each.getValue());
            }
        });
        return json.writeValueAsString(object);
    }

    private record Row(String plain, List<Closed> sealed) {}

    private record Closed(SealedField field, String purpose, List<byte[]> bytes) {}
}
