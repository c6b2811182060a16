package io.unknot.booking.vault.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.vault.key.WrappedKey;
import io.unknot.booking.vault.key.WrappedKeys;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class PostgresWrappedKeys implements WrappedKeys {

    // As the files are ordered by name, in the order of characters and not of any language.
    private static final String BEHIND = """
        SELECT * FROM (
            SELECT id, master_key, wrapped FROM own_key WHERE master_key COLLATE "C" < :newest
            LIMIT :limit FOR UPDATE SKIP LOCKED) AS own
        UNION ALL
        SELECT * FROM (
            SELECT client_id, master_key, wrapped FROM client_key WHERE master_key COLLATE "C" < :newest
            LIMIT :limit FOR UPDATE SKIP LOCKED) AS clients
        LIMIT :limit
        """;
    private static final String REPLACE = """
        WITH anew AS (
            SELECT * FROM unnest(:ids::uuid[], :masters::text[], :wrapped::text[]) AS anew (id, master_key, wrapped)),
        own AS (
            UPDATE own_key SET master_key = anew.master_key, wrapped = anew.wrapped FROM anew WHERE own_key.id = anew.id)
        UPDATE client_key SET master_key = anew.master_key, wrapped = anew.wrapped FROM anew WHERE client_id = anew.id
        """;

    private final DatabaseClient database;

    PostgresWrappedKeys(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<Wrapped>> behind(String masterKey, int limit) {
        return database.sql(BEHIND)
                .bind("newest", masterKey)
                .bind("limit", limit)
                .map(PostgresWrappedKeys::wrapped)
                .all()
                .collectList();
    }

    @Override
    public Mono<Void> replace(List<Wrapped> anew) {
        return database.sql(REPLACE)
                .bind("ids", column(anew, UUID[]::new, Wrapped::id))
                .bind("masters", column(anew, String[]::new, each -> each.key().masterKey()))
                .bind("wrapped", column(anew, String[]::new, each -> each.key().base64()))
                .then();
    }

    private static <T> T[] column(List<Wrapped> all, IntFunction<T[]> array, Function<Wrapped, T> value) {
        return all.stream().map(value).toArray(array);
    }

    private static Wrapped wrapped(Readable row) {
        return new Wrapped(
                requireNonNull(row.get("id", UUID.class)),
                new WrappedKey(
                        requireNonNull(row.get("master_key", String.class)),
                        requireNonNull(row.get("wrapped", String.class))));
    }
}
