package io.unknot.therapist.availability.chain.postgres;

import io.r2dbc.spi.Readable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The current row of a JDBC result, for those who read rows of R2DBC. */
record JdbcRow(ResultSet result) implements Readable {

    /** Not the row's fault: the connection is gone, or the statement was wrong. */
    static final class Unreadable extends RuntimeException {
        Unreadable(SQLException cause) {
            super(cause);
        }
    }

    @Override
    public <T> @Nullable T get(int index, Class<T> type) {
        throw new UnsupportedOperationException("columns are read by name");
    }

    @Override
    public <T> @Nullable T get(String column, Class<T> type) {
        try {
            if (type.isArray()) {
                var array = result.getArray(column);
                return array == null ? null : type.cast(array.getArray());
            }
            if (type == Instant.class) {
                var time = result.getObject(column, OffsetDateTime.class);
                return time == null ? null : type.cast(time.toInstant());
            }
            return result.getObject(column, type);
        } catch (SQLException e) {
            throw new Unreadable(e);
        }
    }
}
