package io.unknot.therapist.availability.chain.postgres;

import io.unknot.schedule.book.Taking;
import io.unknot.schedule.time.Span;
import io.unknot.therapist.availability.Occupancy;
import io.unknot.therapist.availability.chain.ChainWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what is taken for the chain in memory. */
final class OccupancyRows {

    private static final String NOT_OVER = """
        SELECT appointment_id, clinic_id, therapist_id, room_id, treatment_id, hold_expires,
               visible_from, visible_until, therapist_from, therapist_until, room_from, room_until
          FROM occupancies
         WHERE room_until >= ? AND (hold_expires IS NULL OR hold_expires > clock_timestamp())
        """;
    private static final String OF_APPOINTMENTS = " AND appointment_id = ANY(?)";

    private OccupancyRows() {}

    /** All that is not long over. */
    static void readAll(ChangesConnection connection, ChainWriter writer, Instant now) throws SQLException {
        connection.stream(NOT_OVER, row -> writer.take(read(row)), since(now));
    }

    /** As {@link #readAll}, of these appointments; those that take nothing give back what they had taken. */
    static void read(ChangesConnection connection, Set<UUID> appointments, ChainWriter writer, Instant now)
            throws SQLException {
        if (appointments.isEmpty()) {
            return;
        }
        var gone = new HashSet<>(appointments);
        connection.each(
                NOT_OVER + OF_APPOINTMENTS,
                row -> {
                    var occupancy = read(row);
                    gone.remove(occupancy.taking().appointmentId());
                    writer.take(occupancy);
                },
                since(now),
                appointments);
        gone.forEach(writer::free);
    }

    private static OffsetDateTime since(Instant now) {
        return now.minus(ChainWriter.PAST_KEPT).atOffset(ZoneOffset.UTC);
    }

    private static Occupancy read(ResultSet row) throws SQLException {
        var visible = new Span(instant(row, 7), instant(row, 8));
        var therapist = new Span(instant(row, 9), instant(row, 10));
        var roomFrom = instant(row, 11);
        var room = new Span(roomFrom.equals(therapist.from()) ? therapist.from() : roomFrom, instant(row, 12));
        var taking = new Taking(id(row, 1), id(row, 2), id(row, 3), id(row, 4), visible, therapist, room);
        return new Occupancy(taking, maybeId(row, 5), maybeInstant(row, 6));
    }

    private static UUID id(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable UUID maybeId(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant maybeInstant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
