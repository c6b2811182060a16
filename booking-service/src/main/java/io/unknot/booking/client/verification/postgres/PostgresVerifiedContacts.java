package io.unknot.booking.client.verification.postgres;

import io.r2dbc.spi.Readable;
import io.unknot.booking.client.verification.Channel;
import io.unknot.booking.client.verification.VerifiedContacts;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class PostgresVerifiedContacts implements VerifiedContacts {

    private static final String OF =
            "SELECT email_verified_at, phone_verified_at FROM client WHERE bookable_id = :client";
    private static final String WHOSE_EMAIL = """
        SELECT bookable_id FROM client
        WHERE email_hash = decode(:contact, 'hex') AND email_verified_at IS NOT NULL ORDER BY id LIMIT 10
        """;
    private static final String WHOSE_PHONE = """
        SELECT bookable_id FROM client
        WHERE phone_hash = decode(:contact, 'hex') AND phone_verified_at IS NOT NULL ORDER BY id LIMIT 10
        """;

    private final DatabaseClient database;
    private final HashedContacts hashed;

    PostgresVerifiedContacts(DatabaseClient database, HashedContacts hashed) {
        this.database = database;
        this.hashed = hashed;
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
        return hashed.of(channel, contact)
                .flatMapMany(hash -> database.sql(sql)
                        .bind("contact", hash)
                        .mapValue(UUID.class)
                        .all());
    }

    private static Optional<Instant> instant(Readable row, String column) {
        return Optional.ofNullable(row.get(column, Instant.class));
    }
}
