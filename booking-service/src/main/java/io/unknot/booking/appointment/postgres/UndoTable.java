package io.unknot.booking.appointment.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Booked;
import io.unknot.booking.appointment.CheckedIn;
import io.unknot.booking.appointment.Held;
import io.unknot.booking.appointment.Requested;
import io.unknot.booking.appointment.State;
import io.unknot.booking.appointment.Undo;
import io.unknot.booking.appointment.Visit;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What each appointment was before staff last changed it; one row an appointment, of use for seconds. */
@Component
class UndoTable {

    private static final String KEEP = """
        INSERT INTO appointment_undo (appointment_id, version, before, until)
        VALUES (:id, :version, :before::jsonb, :until)
        ON CONFLICT (appointment_id) DO UPDATE
        SET version = excluded.version, before = excluded.before, until = excluded.until
        """;
    private static final String FIND = """
        SELECT appointment_id, before::text AS before, until FROM appointment_undo
        WHERE appointment_id = :id AND version = :version
        """;

    private final DatabaseClient database;
    private final JsonMapper json;

    UndoTable(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<Void> keep(long version, Undo undo) {
        return database.sql(KEEP)
                .bind("id", undo.before().id())
                .bind("version", version)
                .bind("before", json.writeValueAsString(Before.of(undo.before())))
                .bind("until", undo.until())
                .then();
    }

    Mono<Undo> find(Appointment appointment) {
        return database.sql(FIND)
                .bind("id", appointment.id())
                .bind("version", appointment.version())
                .map(this::undo)
                .one();
    }

    private Undo undo(Readable row) {
        var id = requireNonNull(row.get("appointment_id", UUID.class));
        var before = json.readValue(requireNonNull(row.get("before", String.class)), Before.class);
        return new Undo(before.appointment(id), requireNonNull(row.get("until", Instant.class)));
    }

    /** A state that something undoable can lead out of, as its row holds it. */
    record Before(
            State state,
            long version,
            Visit visit,
            @Nullable Instant expiresAt,
            Held.@Nullable Kind kind) {

        static Before of(Appointment appointment) {
            var held = appointment instanceof Held it ? it : null;
            return new Before(
                    appointment.state(),
                    appointment.version(),
                    appointment.visit(),
                    held == null ? null : held.expiresAt(),
                    held == null ? null : held.kind());
        }

        Appointment appointment(UUID id) {
            return switch (state) {
                case HELD -> new Held(id, version, visit, requireNonNull(expiresAt), requireNonNull(kind));
                case REQUESTED -> new Requested(id, version, visit);
                case BOOKED -> new Booked(id, version, visit);
                case CHECKED_IN -> new CheckedIn(id, version, visit);
                case COMPLETED, MISSED, CANCELLED, EXPIRED ->
                    throw new IllegalStateException("nothing that can be undone leads out of " + state);
            };
        }
    }
}
