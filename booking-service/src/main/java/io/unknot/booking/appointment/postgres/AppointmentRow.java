package io.unknot.booking.appointment.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Booked;
import io.unknot.booking.appointment.Cancelled;
import io.unknot.booking.appointment.CheckedIn;
import io.unknot.booking.appointment.Completed;
import io.unknot.booking.appointment.Expired;
import io.unknot.booking.appointment.GroupPlace;
import io.unknot.booking.appointment.Held;
import io.unknot.booking.appointment.Missed;
import io.unknot.booking.appointment.Requested;
import io.unknot.booking.appointment.State;
import io.unknot.booking.appointment.Visit;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import io.unknot.schedule.time.Span;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** An appointment as it stands in its table, there and back. */
final class AppointmentRow {

    static final String SELECT = """
        SELECT a.id, a.version, a.state, a.clinic_id, a.therapist_id, a.room_id, a.treatment_id, a.client_id,
               a.starts_at AS visible_from, upper(a.visible) AS visible_until,
               lower(a.therapist_taken) AS therapist_from, upper(a.therapist_taken) AS therapist_until,
               lower(a.room_taken) AS room_from, upper(a.room_taken) AS room_until,
               a.hold_expires_at, a.hold_kind, a.cancelled_by, a.policy_id,
               a.further_parts::text AS further_parts, a.group_visit_id, a.place_id
        FROM appointment a\
        """;

    private static final String INSERT = """
        INSERT INTO appointment (id, version, state, clinic_id, therapist_id, room_id, treatment_id, client_id,
                                 visible, therapist_taken, room_taken, hold_expires_at, hold_kind,
                                 cancelled_by, further_parts, group_visit_id, place_id,
                                 policy_id)
        VALUES (:id, :version, :state, :clinic, :therapist, :room, :treatment, :client,
                tstzrange(:visibleFrom, :visibleUntil), tstzrange(:therapistFrom, :therapistUntil),
                tstzrange(:roomFrom, :roomUntil), :holdExpiresAt, :holdKind, :cancelledBy,
                :furtherParts::jsonb, :groupVisit, :place,
                coalesce(:policy, (
                    SELECT max(id) FROM policy
                    WHERE (clinic_id IS NULL OR clinic_id = :clinic)
                      AND (treatment_id IS NULL OR treatment_id = :treatment))))
        """;
    private static final String UPDATE = """
        UPDATE appointment SET
            version = :version, state = :state, clinic_id = :clinic, therapist_id = :therapist, room_id = :room,
            treatment_id = :treatment, client_id = :client,
            visible = tstzrange(:visibleFrom, :visibleUntil),
            therapist_taken = tstzrange(:therapistFrom, :therapistUntil),
            room_taken = tstzrange(:roomFrom, :roomUntil),
            hold_expires_at = :holdExpiresAt, hold_kind = :holdKind, cancelled_by = :cancelledBy,
            further_parts = :furtherParts::jsonb, policy_id = coalesce(:policy, policy_id),
            changed_at = clock_timestamp()
        WHERE id = :id AND version = :version - 1
        """;

    private AppointmentRow() {}

    /** The statement that adds a first version, or replaces exactly the version before. */
    static GenericExecuteSpec bind(DatabaseClient database, Appointment appointment) {
        var visit = appointment.visit();
        var statement = database.sql(appointment.version() == 1 ? INSERT : UPDATE)
                .bind("id", appointment.id())
                .bind("version", appointment.version())
                .bind("state", appointment.state().word())
                .bind("clinic", visit.clinicId())
                .bind("therapist", visit.therapistId())
                .bind("room", visit.roomId())
                .bind("treatment", visit.treatmentId())
                .bind("client", visit.clientId())
                .bind("holdExpiresAt", holdExpiresAt(appointment))
                .bind("holdKind", holdKind(appointment))
                .bind("cancelledBy", cancelledBy(appointment))
                .bind("furtherParts", PartsColumn.write(visit))
                .bind("policy", policy(visit));
        statement = bindPlace(statement, appointment);
        statement = bind(statement, "visible", visit.visible());
        statement = bind(statement, "therapist", visit.therapistTaken());
        return bind(statement, "room", visit.roomTaken());
    }

    static Appointment toAppointment(Readable row) {
        var id = uuid(row, "id");
        var version = requireNonNull(row.get("version", Long.class));
        var visit = visit(row);
        return switch (State.of(text(row, "state"))) {
            case HELD -> new Held(id, version, visit, instant(row, "hold_expires_at"), kind(text(row, "hold_kind")));
            case REQUESTED -> new Requested(id, version, visit);
            case BOOKED -> new Booked(id, version, visit);
            case CHECKED_IN -> new CheckedIn(id, version, visit);
            case COMPLETED -> new Completed(id, version, visit);
            case MISSED -> new Missed(id, version, visit);
            case CANCELLED -> new Cancelled(id, version, visit, CancelledBy.valueOf(text(row, "cancelled_by")));
            case EXPIRED -> new Expired(id, version, visit);
        };
    }

    private static Visit visit(Readable row) {
        return new Visit(
                uuid(row, "clinic_id"),
                uuid(row, "treatment_id"),
                uuid(row, "therapist_id"),
                uuid(row, "client_id"),
                uuid(row, "room_id"),
                span(row, "visible"),
                span(row, "therapist"),
                span(row, "room"),
                PartsColumn.read(row),
                place(row),
                requireNonNull(row.get("policy_id", Long.class)));
    }

    private static Optional<GroupPlace> place(Readable row) {
        return Optional.ofNullable(row.get("place_id", UUID.class))
                .map(place -> new GroupPlace(uuid(row, "group_visit_id"), place));
    }

    // Which place it is stays from the first version on.
    private static GenericExecuteSpec bindPlace(GenericExecuteSpec statement, Appointment appointment) {
        if (appointment.version() > 1) {
            return statement;
        }
        var place = appointment.visit().place();
        return statement
                .bind("groupVisit", orNull(place.map(GroupPlace::groupVisitId)))
                .bind("place", orNull(place.map(GroupPlace::placeId)));
    }

    private static Parameter orNull(Optional<UUID> id) {
        return id.map(Parameters::in).orElseGet(() -> Parameters.in(UUID.class));
    }

    private static Parameter policy(Visit visit) {
        return visit.policyId() == Visit.NO_POLICY_YET ? Parameters.in(Long.class) : Parameters.in(visit.policyId());
    }

    private static Parameter holdExpiresAt(Appointment appointment) {
        return appointment instanceof Held held ? Parameters.in(held.expiresAt()) : Parameters.in(Instant.class);
    }

    private static Parameter holdKind(Appointment appointment) {
        return appointment instanceof Held held
                ? Parameters.in(held.kind().name().toLowerCase(Locale.ROOT))
                : Parameters.in(String.class);
    }

    private static Held.Kind kind(String word) {
        return Held.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Parameter cancelledBy(Appointment appointment) {
        return appointment instanceof Cancelled cancelled
                ? Parameters.in(cancelled.by().name())
                : Parameters.in(String.class);
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec statement, String name, Span span) {
        return statement.bind(name + "From", span.from()).bind(name + "Until", span.until());
    }

    private static Span span(Readable row, String name) {
        return new Span(instant(row, name + "_from"), instant(row, name + "_until"));
    }

    private static UUID uuid(Readable row, String column) {
        return requireNonNull(row.get(column, UUID.class));
    }

    private static Instant instant(Readable row, String column) {
        return requireNonNull(row.get(column, Instant.class));
    }

    private static String text(Readable row, String column) {
        return requireNonNull(row.get(column, String.class));
    }
}
