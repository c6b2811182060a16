package io.unknot.booking.attendance.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Confirmations;
import io.unknot.booking.attendance.AttendanceReplies;
import io.unknot.booking.attendance.AttendanceReply;
import io.unknot.booking.board.DayVisit.Flag;
import io.unknot.booking.board.VisitNotices;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Asked for a visit, a reply counts only if it is of the start the visit has now. */
@Repository
class PostgresAttendanceReplies implements AttendanceReplies, Confirmations, VisitNotices {

    private static final String KEEP = """
        INSERT INTO attendance_reply AS known (appointment_id, reply, starts_at, replied_at)
        VALUES (:appointment, :reply, :start, :replied)
        ON CONFLICT (appointment_id) DO UPDATE
        SET reply = excluded.reply, starts_at = excluded.starts_at, replied_at = excluded.replied_at
        WHERE (known.reply, known.starts_at) IS DISTINCT FROM (excluded.reply, excluded.starts_at)
        """;

    private static final String OF = """
        SELECT a.id, r.reply FROM appointment a
        JOIN attendance_reply r ON r.appointment_id = a.id AND r.starts_at = a.starts_at
        WHERE a.id = ANY (:appointments)
        """;

    private final DatabaseClient database;

    PostgresAttendanceReplies(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> keep(AttendanceReply reply) {
        return database.sql(KEEP)
                .bind("appointment", reply.appointmentId())
                .bind("reply", reply.word())
                .bind("start", reply.start())
                .bind("replied", reply.replied())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<Set<UUID>> among(Collection<UUID> appointmentIds) {
        return flags(appointmentIds)
                .map(flags -> flags.entrySet().stream()
                        .filter(each -> each.getValue().contains(Flag.CONFIRMED_BY_CLIENT))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Mono<Map<UUID, Set<Flag>>> of(List<Appointment> visits) {
        return flags(visits.stream().map(Appointment::id).toList());
    }

    private Mono<Map<UUID, Set<Flag>>> flags(Collection<UUID> appointmentIds) {
        return database.sql(OF)
                .bind("appointments", appointmentIds.toArray(UUID[]::new))
                .map(row -> Map.entry(requireNonNull(row.get("id", UUID.class)), Set.of(flag(row))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Flag flag(Readable row) {
        return "coming".equals(row.get("reply", String.class)) ? Flag.CONFIRMED_BY_CLIENT : Flag.CANNOT_COME;
    }
}
