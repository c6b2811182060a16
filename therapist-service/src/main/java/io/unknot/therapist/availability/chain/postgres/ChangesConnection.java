package io.unknot.therapist.availability.chain.postgres;

import io.r2dbc.spi.Readable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The loop's own connection, outside any pool: one session hears of every change from its first moment on. */
final class ChangesConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChangesConnection.class);
    private static final int FETCHED_AT_ONCE = 5_000;

    /** The driver's word for it; times are read several times as fast as from text. */
    private static final int IN_BINARY_AT_ONCE = -1;

    /** Does something with the current row. */
    @FunctionalInterface
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private final Connection connection;

    private ChangesConnection(Connection connection) {
        this.connection = connection;
    }

    /** Whatever is committed from now on is heard, so what is read from now on never misses anything. */
    static ChangesConnection open(DataSource database) throws SQLException {
        var connection = database.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("LISTEN changes");
            return new ChangesConnection(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Returns as soon as something has changed, or with nothing after the timeout. */
    Changes awaitChanges(Duration timeout) throws SQLException {
        var told = connection.unwrap(PGConnection.class).getNotifications((int) Math.max(1, timeout.toMillis()));
        return Changes.of(
                told == null
                        ? List.of()
                        : Arrays.stream(told).map(each -> each.getParameter()).toList());
    }

    /** What time it is by the database's clock. */
    Instant clock() throws SQLException {
        try (var statement = connection.prepareStatement("SELECT clock_timestamp()");
                var result = statement.executeQuery()) {
            result.next();
            return result.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    /** The rows as what they are read to be; one that cannot be is left out and said in the log. */
    <T> List<T> list(String sql, Function<Readable, T> reading, Object... arguments) throws SQLException {
        try (var statement = prepare(sql, arguments);
                var result = statement.executeQuery()) {
            var row = new JdbcRow(result);
            var found = new ArrayList<T>();
            while (result.next()) {
                try {
                    found.add(reading.apply(row));
                } catch (JdbcRow.Unreadable e) {
                    throw e;
                } catch (RuntimeException e) {
                    LOG.error("A row is left out of the copy in memory because it cannot be read", e);
                }
            }
            return found;
        }
    }

    /** Reads row by row, however many there are, a few thousand in memory at a time. */
    void stream(String sql, RowReader reader, Object... arguments) throws SQLException {
        connection.setAutoCommit(false);
        try {
            each(sql, reader, arguments);
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** As {@link #stream}, but of few rows. */
    void each(String sql, RowReader reader, Object... arguments) throws SQLException {
        try (var statement = prepare(sql, arguments)) {
            // Has no effect outside a transaction.
            statement.setFetchSize(FETCHED_AT_ONCE);
            statement.unwrap(PGStatement.class).setPrepareThreshold(IN_BINARY_AT_ONCE);
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    reader.read(result);
                }
            }
        }
    }

    private PreparedStatement prepare(String sql, Object... arguments) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int index = 0; index < arguments.length; index++) {
            statement.setObject(
                    index + 1,
                    arguments[index] instanceof Collection<?> ids
                            ? connection.createArrayOf("uuid", ids.toArray(UUID[]::new))
                            : arguments[index]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
