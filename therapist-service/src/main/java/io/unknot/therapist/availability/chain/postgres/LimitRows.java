package io.unknot.therapist.availability.chain.postgres;

import io.r2dbc.spi.Readable;
import io.unknot.therapist.availability.chain.ChainWriter;
import io.unknot.therapist.policy.Limit;
import io.unknot.therapist.register.postgres.table.Columns;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads what the booking policy says for the chain in memory. */
final class LimitRows {

    private static final String ALL =
            "SELECT level_id, clinic_id, treatment_id, notice_minutes, horizon_days FROM policies";

    private LimitRows() {}

    /** All of it. */
    static void readAll(ChangesConnection connection, ChainWriter writer) throws SQLException {
        writer.limits(Set.copyOf(connection.list(ALL, LimitRows::limit)));
    }

    /** As {@link #readAll}, of these levels. */
    static void read(ChangesConnection connection, Set<UUID> levels, ChainWriter writer) throws SQLException {
        if (!levels.isEmpty()) {
            writer.limits(Set.copyOf(connection.list(ALL + " WHERE level_id = ANY(?)", LimitRows::limit, levels)));
        }
    }

    private static Limit limit(Readable row) {
        var columns = new Columns(row);
        return new Limit(
                columns.uuid("level_id"),
                Optional.ofNullable(columns.maybe("clinic_id", UUID.class)),
                Optional.ofNullable(columns.maybe("treatment_id", UUID.class)),
                Optional.ofNullable(columns.maybe("notice_minutes", Integer.class)),
                Optional.ofNullable(columns.maybe("horizon_days", Integer.class)));
    }
}
