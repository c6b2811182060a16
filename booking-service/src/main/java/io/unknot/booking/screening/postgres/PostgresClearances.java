package io.unknot.booking.screening.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.client.Belongings.Merge;
import io.unknot.booking.screening.Clearances;
import io.unknot.booking.vault.ClientVault;
import io.unknot.booking.vault.SealedBytes;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class PostgresClearances implements Clearances {

    private static final String NOTE = "clearance-note";
    private static final String VALID = """
        SELECT id, client_id, given_at, until FROM clearance
        WHERE client_id = :client AND until > clock_timestamp() ORDER BY given_at DESC LIMIT 1
        """;
    private static final String ADD = """
        INSERT INTO clearance (id, client_id, until, note)
        SELECT :id, :client, :until, :note WHERE :until > clock_timestamp()
        RETURNING id, client_id, given_at, until
        """;
    private static final String OF = "SELECT id, note FROM clearance WHERE client_id = :from";
    private static final String HAND_ON = "UPDATE clearance SET client_id = :into, note = :note WHERE id = :id";

    private final DatabaseClient database;
    private final ClientVault vault;
    private final SealedJson json;

    PostgresClearances(DatabaseClient database, ClientVault vault, SealedJson json) {
        this.database = database;
        this.vault = vault;
        this.json = json;
    }

    @Override
    public Mono<Clearance> valid(UUID clientId) {
        return database.sql(VALID)
                .bind("client", clientId)
                .map(PostgresClearances::clearance)
                .one();
    }

    @Override
    public Mono<Clearance> add(UUID clientId, Instant until, Note note) {
        return json.seal(clientId, NOTE, note)
                .flatMap(bytes -> database.sql(ADD)
                        .bind("id", UUID.randomUUID())
                        .bind("client", clientId)
                        .bind("until", until)
                        .bind("note", bytes)
                        .map(PostgresClearances::clearance)
                        .one());
    }

    @Override
    public Mono<Void> handOn(Merge merge) {
        return database.sql(OF)
                .bind("from", merge.from())
                .map(row -> new Noted(
                        requireNonNull(row.get("id", UUID.class)),
                        new SealedBytes(merge.from(), NOTE, requireNonNull(row.get("note", byte[].class)))))
                .all()
                .collectList()
                .flatMapIterable(all -> all)
                .concatMap(each -> vault.handOn(each.note(), merge.into())
                        .flatMap(bytes -> database.sql(HAND_ON)
                                .bind("into", merge.into())
                                .bind("note", bytes)
                                .bind("id", each.id())
                                .then()))
                .then();
    }

    private static Clearance clearance(Readable row) {
        return new Clearance(
                requireNonNull(row.get("id", UUID.class)),
                requireNonNull(row.get("client_id", UUID.class)),
                requireNonNull(row.get("given_at", Instant.class)),
                requireNonNull(row.get("until", Instant.class)));
    }

    private record Noted(UUID id, SealedBytes note) {}
}
