package io.unknot.notification.appointment.postgres.row;

import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.appointment.AppointmentId;
import io.unknot.notification.appointment.CarePlanId;
import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.appointment.TherapistId;
import io.unknot.notification.clinic.ClinicId;
import io.unknot.notification.postgres.row.Columns;
import java.util.Optional;

/** How a visit is read from a row of its table. */
public final class AppointmentRow {

    /** What to select from the table, under the alias {@code a}. */
    public static final String COLUMNS = """
        a.appointment_id, a.version AS current_version, a.state AS current_state, a.clinic_id, a.client_id, a.starts_at,
        a.ends_at, a.therapist_ids, a.care_plan_id
        """;

    private AppointmentRow() {}

    /** The visit of a row that has the {@link #COLUMNS}; empty when the row is joined to none. */
    public static Optional<Appointment> read(Columns row) {
        return row.has("appointment_id") ? Optional.of(visit(row)) : Optional.empty();
    }

    private static Appointment visit(Columns row) {
        return new Appointment(
                new AppointmentId(row.uuid("appointment_id")),
                row.number("current_version"),
                row.oneOf(Appointment.State.class, "current_state"),
                new ClinicId(row.uuid("clinic_id")),
                new ClientId(row.uuid("client_id")),
                row.instant("starts_at"),
                row.instant("ends_at"),
                row.uuids("therapist_ids").stream().map(TherapistId::new).toList(),
                row.has("care_plan_id") ? Optional.of(new CarePlanId(row.uuid("care_plan_id"))) : Optional.empty());
    }
}
