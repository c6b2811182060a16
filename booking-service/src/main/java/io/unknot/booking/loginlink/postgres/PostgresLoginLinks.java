package io.unknot.booking.loginlink.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import io.unknot.booking.client.verification.Channel;
import io.unknot.booking.linksecret.LinkSecret;
import io.unknot.booking.loginlink.LoginLink;
import io.unknot.booking.loginlink.LoginLink.State;
import io.unknot.booking.loginlink.LoginLinks;
import io.unknot.booking.loginlink.LoginProof;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class PostgresLoginLinks implements LoginLinks {

    private final DatabaseClient database;

    PostgresLoginLinks(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Kept> keep(NewLink link, Set<UUID> clients) {
        var holders = clients.toArray(UUID[]::new);
        return database.sql(LoginLinkSql.ONE_AT_A_TIME)
                .bind("clients", holders)
                .then()
                .then(database.sql(LoginLinkSql.KEEP)
                        .bind("id", link.id())
                        .bind("handle", bytes(link.handle()))
                        .bind("channel", link.channel().word())
                        .bind(
                                "language",
                                link.language().map(Parameters::in).orElseGet(() -> Parameters.in(String.class)))
                        .bind("life", LoginLink.life().toSeconds())
                        .bind("clients", holders)
                        .bind("ofHour", MOST_AN_HOUR)
                        .bind("ofDay", MOST_A_DAY)
                        .map(row -> new Kept(instant(row, "expires_at"), number(row, "holders") > 0))
                        .one())
                .flatMap(kept -> kept.toBeSent() ? endOlder(link.id()).thenReturn(kept) : Mono.just(kept));
    }

    private Mono<Void> endOlder(UUID id) {
        return on(LoginLinkSql.END_OLDER, id).then();
    }

    @Override
    public Mono<LoginLink> lock(UUID id) {
        return on(LoginLinkSql.LOCK, id).map(PostgresLoginLinks::link).one();
    }

    @Override
    public Mono<LoginLink> lock(LoginProof proof) {
        var locked = switch (proof) {
            case LoginProof.ByLink(var token) ->
                database.sql(LoginLinkSql.LOCK_BY_TOKEN).bind("hash", bytes(token));
            case LoginProof.ByCode typed ->
                database.sql(LoginLinkSql.LOCK_BY_HANDLE).bind("hash", bytes(typed.handle()));
        };
        return locked.map(PostgresLoginLinks::link).one();
    }

    @Override
    public Mono<Void> keepSent(UUID id, LinkSecret token, String codeHash) {
        return on(LoginLinkSql.SENT, id)
                .bind("token", bytes(token))
                .bind("code", codeHash)
                .then();
    }

    @Override
    public Mono<Void> countTry(UUID id) {
        return on("UPDATE login_link SET tries = tries + 1 WHERE id = :id", id).then();
    }

    @Override
    public Mono<Void> use(UUID id) {
        return on("UPDATE login_link SET used_at = clock_timestamp() WHERE id = :id", id)
                .then();
    }

    @Override
    public Mono<Void> end(UUID clientId) {
        return on("DELETE FROM login_link_client WHERE client_id = :id", clientId)
                .then();
    }

    @Override
    public Mono<Instant> now() {
        return database.sql("SELECT clock_timestamp()").mapValue(Instant.class).one();
    }

    private GenericExecuteSpec on(String sql, UUID id) {
        return database.sql(sql).bind("id", id);
    }

    private static ByteBuffer bytes(LinkSecret secret) {
        return ByteBuffer.wrap(secret.hash());
    }

    private static LoginLink link(Readable row) {
        return new LoginLink(
                requireNonNull(row.get("id", UUID.class)),
                Channel.valueOf(text(row, "channel").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.get("language", String.class)),
                instant(row, "expires_at"),
                Optional.ofNullable(row.get("code_hash", String.class)),
                number(row, "draws"),
                number(row, "tries"),
                State.valueOf(text(row, "state")),
                Set.of(requireNonNull(row.get("clients", UUID[].class))));
    }

    private static Instant instant(Readable row, String column) {
        return requireNonNull(row.get(column, Instant.class));
    }

    private static int number(Readable row, String column) {
        return requireNonNull(row.get(column, Integer.class));
    }

    private static String text(Readable row, String column) {
        return requireNonNull(row.get(column, String.class));
    }
}
