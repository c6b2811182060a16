package io.unknot.booking.appointment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Looks into the database's books, and turns its clock by moving what stands in them. */
final class Books {

    private final DatabaseClient database;

    Books(DatabaseClient database) {
        this.database = database;
    }

    /** The visit begins this many minutes from now, and all that it takes with it. */
    void letItBeginIn(UUID appointment, int minutes) {
        var shift = "(SELECT clock_timestamp() + :minutes * interval '1 minute' - lower(visible)"
                + " FROM appointment WHERE id = :id)";
        run("""
            WITH shift AS MATERIALIZED (SELECT %s AS by),
            taken AS (
                UPDATE occupancy SET during = tstzrange(lower(during) + by, upper(during) + by),
                                     visible = tstzrange(lower(visible) + by, upper(visible) + by)
                FROM shift WHERE appointment_id = :id)
            UPDATE appointment SET
                visible = tstzrange(lower(visible) + by, upper(visible) + by),
                therapist_taken = tstzrange(lower(therapist_taken) + by, upper(therapist_taken) + by),
                room_taken = tstzrange(lower(room_taken) + by, upper(room_taken) + by)
            FROM shift WHERE id = :id
            """.formatted(shift), appointment, minutes);
    }

    /** So many seconds of the time in which staff can undo go by. */
    void letPass(UUID appointment, int seconds) {
        run(
                "UPDATE appointment_undo SET until = until - :minutes * interval '1 second' WHERE appointment_id = :id",
                appointment,
                seconds);
    }

    /** The hold lapses in a second. Not at once: whoever ends lapsed holds every second must not be the one who has it. */
    void letLapseSoon(UUID hold) {
        run(
                "UPDATE appointment SET hold_expires_at = clock_timestamp() + :minutes * interval '1 second' WHERE id"
                        + " = :id",
                hold,
                1);
    }

    boolean hasLapsed(UUID hold) {
        return count("SELECT count(*) FROM appointment WHERE id = :id AND hold_expires_at <= clock_timestamp()", hold)
                > 0;
    }

    /** Inside a write: nobody else works on it until that ends. */
    Mono<Void> lock(UUID appointment) {
        return database.sql("SELECT id FROM appointment WHERE id = :id FOR UPDATE")
                .bind("id", appointment)
                .then();
    }

    boolean isTaken(Appointment appointment) {
        return count("SELECT count(*) FROM occupancy WHERE appointment_id = :id", appointment.id()) > 0;
    }

    List<String> factsOf(Appointment appointment) {
        return words("SELECT type FROM outbox WHERE subject = :id ORDER BY version", appointment.id()).stream()
                .map(type -> type.replaceAll("^io.unknot.appointment.|.v1$", ""))
                .toList();
    }

    /** What the audit trail says was done to it, in order, and by what kind of somebody. */
    List<String> entriesOf(Appointment appointment) {
        return words(
                "SELECT actor_kind || ' ' || action FROM audit_entry WHERE subject_id = :id ORDER BY version",
                appointment.id());
    }

    Optional<String> whyOf(Appointment appointment) {
        return words(
                        "SELECT coalesce(why, '') FROM audit_entry WHERE subject_id = :id ORDER BY version DESC LIMIT"
                                + " 1",
                        appointment.id())
                .stream()
                .findFirst();
    }

    private List<String> words(String sql, UUID id) {
        return database.sql(sql)
                .bind("id", id)
                .mapValue(String.class)
                .all()
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private long count(String sql, UUID id) {
        return database.sql(sql)
                .bind("id", id)
                .mapValue(Long.class)
                .one()
                .blockOptional()
                .orElseThrow();
    }

    private void run(String sql, UUID id, int minutes) {
        database.sql(sql).bind("id", id).bind("minutes", minutes).then().block();
    }
}
