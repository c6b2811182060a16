package io.unknot.booking.client.verification.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.client.Client;
import io.unknot.booking.client.verification.Channel;
import io.unknot.booking.client.verification.Verification;
import io.unknot.booking.client.verification.Verification.Sent;
import io.unknot.booking.client.verification.Verification.State;
import io.unknot.booking.client.verification.Verifications;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class PostgresVerifications implements Verifications {

    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtextextended(:contact, 3))";
    private static final String ASK = """
        WITH outdated AS (
            DELETE FROM contact_verification WHERE id IN (
                SELECT id FROM contact_verification
                WHERE asked_at < clock_timestamp() - interval '1 day' LIMIT 10 FOR UPDATE SKIP LOCKED))
        INSERT INTO contact_verification (id, client_id, channel)
        SELECT :id, :client, :channel
        WHERE (SELECT count(*) FROM contact_verification v JOIN client c ON c.id = v.client_id
               WHERE v.asked_at > clock_timestamp() - interval '10 minutes' AND v.channel = :channel
                 AND CASE v.channel WHEN 'email' THEN lower(c.email) = lower(:contact) ELSE c.phone = :contact END) < 3
        """;
    private static final String LOCK = """
        SELECT v.id AS verification_id, v.channel, encode(v.code_hash, 'hex') AS code_hash, v.expires_at, v.draws, v.tries, c.id, c.name, c.email,
               c.phone, c.language,
               CASE WHEN v.verified_at IS NOT NULL THEN 'VERIFIED'
                    WHEN c.changed_at > v.asked_at THEN 'OUTDATED' ELSE 'OPEN' END AS state
        FROM contact_verification v JOIN client c ON c.bookable_id = v.client_id
        WHERE v.id = :id FOR UPDATE OF v
        """;
    private static final String SENT = """
        UPDATE contact_verification SET code_hash = decode(:hash, 'hex'), expires_at = :expires, draws = draws + 1 WHERE id = :id
        """;
    private static final String TRY = "UPDATE contact_verification SET tries = tries + 1 WHERE id = :id";
    private static final String VERIFIED = """
        WITH done AS (UPDATE contact_verification SET verified_at = clock_timestamp() WHERE id = :id)
        UPDATE client SET
            email_verified_at = CASE :channel WHEN 'email' THEN clock_timestamp() ELSE email_verified_at END,
            phone_verified_at = CASE :channel WHEN 'phone' THEN clock_timestamp() ELSE phone_verified_at END
        WHERE id = :client
        """;
    private static final String WHOSE_EMAIL = """
        SELECT bookable_id FROM client
        WHERE lower(email) = lower(:contact) AND email_verified_at IS NOT NULL AND merged_into IS NULL LIMIT 10
        """;
    private static final String WHOSE_PHONE = """
        SELECT bookable_id FROM client
        WHERE phone = :contact AND phone_verified_at IS NOT NULL AND merged_into IS NULL LIMIT 10
        """;
    private static final String OF =
            "SELECT email_verified_at, phone_verified_at FROM client WHERE bookable_id = :client";

    private final DatabaseClient database;

    PostgresVerifications(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> ask(UUID id, UUID clientId, Channel channel, String contact) {
        return database.sql(ONE_AT_A_TIME)
                .bind("contact", contact.toLowerCase(Locale.ROOT))
                .then()
                .then(database.sql(ASK)
                        .bind("id", id)
                        .bind("client", clientId)
                        .bind("channel", channel.word())
                        .bind("contact", contact)
                        .fetch()
                        .rowsUpdated())
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<Verification> lock(UUID id) {
        return on(LOCK, id).map(PostgresVerifications::verification).one();
    }

    @Override
    public Mono<Void> keepSent(UUID id, Sent sent) {
        return on(SENT, id)
                .bind("hash", sent.hash())
                .bind("expires", sent.expiresAt())
                .then();
    }

    @Override
    public Mono<Void> countTry(UUID id) {
        return on(TRY, id).then();
    }

    @Override
    public Mono<Void> verified(Verification verification) {
        return on(VERIFIED, verification.id())
                .bind("channel", verification.channel().word())
                .bind("client", verification.client().id())
                .then();
    }

    @Override
    public Mono<Void> end(UUID clientId) {
        return database.sql("DELETE FROM contact_verification WHERE client_id = :client")
                .bind("client", clientId)
                .then();
    }

    @Override
    public Mono<Verified> of(UUID clientId) {
        return database.sql(OF)
                .bind("client", clientId)
                .map(row -> new Verified(instant(row, "email_verified_at"), instant(row, "phone_verified_at")))
                .one();
    }

    @Override
    public Flux<UUID> whose(Channel channel, String contact) {
        var sql = switch (channel) {
            case EMAIL -> WHOSE_EMAIL;
            case PHONE -> WHOSE_PHONE;
        };
        return database.sql(sql).bind("contact", contact).mapValue(UUID.class).all();
    }

    @Override
    public Mono<Instant> now() {
        return database.sql("SELECT clock_timestamp()").mapValue(Instant.class).one();
    }

    private GenericExecuteSpec on(String sql, UUID id) {
        return database.sql(sql).bind("id", id);
    }

    private static Verification verification(Readable row) {
        var client = new Client(
                requireNonNull(row.get("id", UUID.class)),
                text(row, "name"),
                text(row, "email"),
                Optional.ofNullable(row.get("phone", String.class)),
                text(row, "language"));
        var sent = Optional.ofNullable(row.get("code_hash", String.class))
                .flatMap(hash -> instant(row, "expires_at").map(expires -> new Sent(hash, expires)));
        return new Verification(
                requireNonNull(row.get("verification_id", UUID.class)),
                client,
                Channel.valueOf(text(row, "channel").toUpperCase(Locale.ROOT)),
                sent,
                requireNonNull(row.get("draws", Integer.class)),
                requireNonNull(row.get("tries", Integer.class)),
                State.valueOf(text(row, "state")));
    }

    private static Optional<Instant> instant(Readable row, String column) {
        return Optional.ofNullable(row.get(column, Instant.class));
    }

    private static String text(Readable row, String column) {
        return requireNonNull(row.get(column, String.class));
    }
}
