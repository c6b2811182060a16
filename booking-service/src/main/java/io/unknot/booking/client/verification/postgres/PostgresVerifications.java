package io.unknot.booking.client.verification.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.client.Client;
import io.unknot.booking.client.Clients;
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
import reactor.core.publisher.Mono;

@Repository
class PostgresVerifications implements Verifications {

    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtextextended(:contact, 3))";
    private static final String ASK = """
        WITH outdated AS (
            DELETE FROM contact_verification WHERE id IN (
                SELECT id FROM contact_verification
                WHERE asked_at < clock_timestamp() - interval '1 day' LIMIT 10 FOR UPDATE SKIP LOCKED))
        INSERT INTO contact_verification (id, client_id, channel, guest)
        SELECT :id, :client, :channel, :guest
        WHERE (SELECT count(*) FROM contact_verification v JOIN client c ON c.id = v.client_id
               WHERE v.asked_at > clock_timestamp() - interval '10 minutes' AND v.channel = :channel
                 AND CASE v.channel WHEN 'email' THEN c.email_hash ELSE c.phone_hash END = decode(:contact, 'hex')) < 3
        """;
    private static final String LOCK = """
        SELECT v.id, v.client_id, v.channel, encode(v.code_hash, 'hex') AS code_hash, v.expires_at, v.draws, v.tries, v.guest,
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

    private final DatabaseClient database;
    private final Clients clients;
    private final HashedContacts hashed;

    PostgresVerifications(DatabaseClient database, Clients clients, HashedContacts hashed) {
        this.database = database;
        this.clients = clients;
        this.hashed = hashed;
    }

    @Override
    public Mono<Boolean> ask(UUID id, UUID clientId, Channel channel, String contact, boolean guest) {
        return hashed.of(channel, contact)
                .flatMap(hash -> database.sql(ONE_AT_A_TIME)
                        .bind("contact", hash)
                        .then()
                        .then(database.sql(ASK)
                                .bind("id", id)
                                .bind("client", clientId)
                                .bind("channel", channel.word())
                                .bind("contact", hash)
                                .bind("guest", guest)
                                .fetch()
                                .rowsUpdated())
                        .map(rows -> rows == 1));
    }

    @Override
    public Mono<Verification> lock(UUID id) {
        return on(LOCK, id)
                .map(Asked::of)
                .one()
                .flatMap(asked -> clients.find(asked.clientId()).map(asked::by));
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
    public Mono<Instant> now() {
        return database.sql("SELECT clock_timestamp()").mapValue(Instant.class).one();
    }

    private GenericExecuteSpec on(String sql, UUID id) {
        return database.sql(sql).bind("id", id);
    }

    private static Optional<Instant> instant(Readable row, String column) {
        return Optional.ofNullable(row.get(column, Instant.class));
    }

    private static String text(Readable row, String column) {
        return requireNonNull(row.get(column, String.class));
    }

    /** A row, of a client whose contacts are sealed. */
    private record Asked(
            UUID id,
            UUID clientId,
            Channel channel,
            Optional<Sent> sent,
            int draws,
            int tries,
            State state,
            boolean guest) {

        static Asked of(Readable row) {
            var sent = Optional.ofNullable(row.get("code_hash", String.class))
                    .flatMap(hash -> instant(row, "expires_at").map(expires -> new Sent(hash, expires)));
            return new Asked(
                    requireNonNull(row.get("id", UUID.class)),
                    requireNonNull(row.get("client_id", UUID.class)),
                    Channel.valueOf(text(row, "channel").toUpperCase(Locale.ROOT)),
                    sent,
                    requireNonNull(row.get("draws", Integer.class)),
                    requireNonNull(row.get("tries", Integer.class)),
                    State.valueOf(text(row, "state")),
                    requireNonNull(row.get("guest", Boolean.class)));
        }

        Verification by(Client client) {
            return new Verification(id, client, channel, sent, draws, tries, state, guest);
        }
    }
}
