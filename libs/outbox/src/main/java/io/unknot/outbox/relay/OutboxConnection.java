package io.unknot.outbox.relay;

import io.unknot.service.trace.TraceParent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * The relay's own connection, outside any pool. While it lives it holds the advisory lock that makes its relay the one
 * active relay of this database; when it dies PostgreSQL gives the lock to the next.
 */
final class OutboxConnection implements AutoCloseable {

    /** Any number will do, as long as every version of every service uses the same one. */
    private static final long RELAY_LOCK = 0x756e6b6e6f74L;

    private static final String UNPUBLISHED = """
        SELECT id, event_id, topic, key, subject, version, type, payload, told_at, traceparent
        FROM outbox WHERE published_at IS NULL ORDER BY id LIMIT ?
        """;
    private static final String FLAG = "UPDATE outbox SET published_at = clock_timestamp() WHERE id = ANY (?)";
    private static final String PURGE = """
        DELETE FROM outbox WHERE id IN (
            SELECT id FROM outbox WHERE published_at < clock_timestamp() - make_interval(secs => ?) LIMIT ?)
        """;

    private final Connection connection;

    private OutboxConnection(Connection connection) {
        this.connection = connection;
    }

    static OutboxConnection open(DataSource database) throws SQLException {
        var connection = database.getConnection();
        try (var statement = connection.createStatement()) {
            // As in every write: planned once, and by an index even while the table is empty.
            statement.execute("SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off");
            statement.execute("LISTEN outbox");
            return new OutboxConnection(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    boolean tryBecomeActive() throws SQLException {
        try (var statement = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            statement.setLong(1, RELAY_LOCK);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    List<OutboxRow> unpublished(int limit) throws SQLException {
        try (var statement = connection.prepareStatement(UNPUBLISHED)) {
            statement.setInt(1, limit);
            try (var result = statement.executeQuery()) {
                var rows = new ArrayList<OutboxRow>();
                while (result.next()) {
                    rows.add(row(result));
                }
                return rows;
            }
        }
    }

    void flagPublished(List<Long> ids) throws SQLException {
        try (var statement = connection.prepareStatement(FLAG)) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            statement.executeUpdate();
        }
    }

    /** Removes at most that many rows published longer ago than the age; says how many it removed. */
    int purge(Duration age, int limit) throws SQLException {
        try (var statement = connection.prepareStatement(PURGE)) {
            statement.setLong(1, age.toSeconds());
            statement.setInt(2, limit);
            return statement.executeUpdate();
        }
    }

    /** Returns when something was told, or after the timeout. */
    void awaitNews(Duration timeout) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications((int) timeout.toMillis());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static OutboxRow row(ResultSet result) throws SQLException {
        return new OutboxRow(
                result.getLong("id"),
                result.getObject("event_id", UUID.class),
                result.getString("topic"),
                result.getObject("key", UUID.class),
                result.getObject("subject", UUID.class),
                result.getLong("version"),
                result.getString("type"),
                result.getString("payload"),
                result.getObject("told_at", OffsetDateTime.class).toInstant(),
                TraceParent.read(result.getString("traceparent")));
    }
}
