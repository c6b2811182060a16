package io.unknot.booking.managelink.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.linksecret.LinkSecret;
import io.unknot.booking.managelink.ManageLink;
import io.unknot.booking.managelink.ManageLinks;
import io.unknot.booking.wall.Wall;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class PostgresManageLinks implements ManageLinks {

    private static final String LIVE = """
        SELECT l.id, l.appointment_id, a.client_id, upper(a.visible) + interval '1 day' AS expires_at
        FROM %s l JOIN appointment a ON a.id = l.appointment_id
        WHERE upper(a.visible) + interval '1 day' > clock_timestamp()
        """;
    private static final String REPLACE = """
        WITH made AS (
            INSERT INTO manage_link (appointment_id, id, token_hash) VALUES (:appointment, :id, :hash)
            ON CONFLICT (appointment_id) DO UPDATE SET
                id = excluded.id, token_hash = excluded.token_hash, made_at = excluded.made_at
            RETURNING id, appointment_id)
        """ + LIVE.formatted("made");
    private static final String FIND = LIVE.formatted("manage_link") + " AND l.token_hash = :hash";

    private final DatabaseClient database;

    PostgresManageLinks(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<ManageLink> replace(UUID id, UUID appointmentId, LinkSecret token) {
        return database.sql(REPLACE)
                .bind("id", id)
                .bind("appointment", appointmentId)
                .bind("hash", ByteBuffer.wrap(token.hash()))
                .map(PostgresManageLinks::link)
                .one();
    }

    // Who holds the token may, whoever they are beside that.
    @Override
    public Mono<ManageLink> find(LinkSecret token) {
        return Wall.beyond(database.sql(FIND)
                .bind("hash", ByteBuffer.wrap(token.hash()))
                .map(PostgresManageLinks::link)
                .one());
    }

    private static ManageLink link(Readable row) {
        return new ManageLink(
                uuid(row, "id"),
                uuid(row, "appointment_id"),
                uuid(row, "client_id"),
                requireNonNull(row.get("expires_at", Instant.class)));
    }

    private static UUID uuid(Readable row, String column) {
        return requireNonNull(row.get(column, UUID.class));
    }
}
