package io.unknot.booking.idempotency.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import io.unknot.booking.idempotency.Answer;
import io.unknot.booking.idempotency.Answers;
import io.unknot.booking.idempotency.KeyReused;
import io.unknot.booking.idempotency.RequestKey;
import io.unknot.booking.vault.AnswerVault;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class PostgresAnswers implements Answers {

    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(hashtextextended(:scope || ' ' || :key, 0))";
    private static final String FIND =
            "SELECT request_hash, status, location, body FROM repeated_request WHERE scope = :scope AND key = :key";
    private static final String KEEP = """
        WITH outdated AS (
            DELETE FROM repeated_request WHERE (scope, key) IN (
                SELECT scope, key FROM repeated_request
                WHERE answered_at < clock_timestamp() - interval '24 hours' LIMIT 10 FOR UPDATE SKIP LOCKED))
        INSERT INTO repeated_request (scope, key, request_hash, status, location, body)
        VALUES (:scope, :key, :hash, :status, :location, :body)
        """;

    private final DatabaseClient database;
    private final AnswerVault vault;

    PostgresAnswers(DatabaseClient database, AnswerVault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public Mono<Boolean> tryLock(RequestKey key) {
        return database.sql(LOCK)
                .bind("scope", key.scope())
                .bind("key", key.key())
                .mapValue(Boolean.class)
                .one();
    }

    @Override
    public Mono<Answer> find(RequestKey key, byte[] requestHash) {
        return database.sql(FIND)
                .bind("scope", key.scope())
                .bind("key", key.key())
                .map(row -> {
                    if (!Arrays.equals(bytes(row), requestHash)) {
                        throw new KeyReused();
                    }
                    return answer(row);
                })
                .one()
                .flatMap(answer -> vault.open(name(key), answer.body())
                        .map(body -> new Answer(answer.status(), answer.location(), body)));
    }

    @Override
    public Mono<Void> keep(RequestKey key, byte[] requestHash, Answer answer) {
        return vault.seal(name(key), answer.body()).flatMap(body -> insert(key, requestHash, answer, body));
    }

    private Mono<Void> insert(RequestKey key, byte[] requestHash, Answer answer, String sealedBody) {
        return database.sql(KEEP)
                .bind("scope", key.scope())
                .bind("key", key.key())
                .bind("hash", ByteBuffer.wrap(requestHash))
                .bind("status", answer.status())
                .bind("location", answer.location().map(Parameters::in).orElseGet(() -> Parameters.in(String.class)))
                .bind("body", sealedBody)
                .then();
    }

    private static String name(RequestKey key) {
        return key.scope() + " " + key.key();
    }

    private static byte[] bytes(Readable row) {
        return requireNonNull(row.get("request_hash", byte[].class));
    }

    private static Answer answer(Readable row) {
        return new Answer(
                requireNonNull(row.get("status", Integer.class)),
                Optional.ofNullable(row.get("location", String.class)),
                requireNonNull(row.get("body", String.class)));
    }
}
