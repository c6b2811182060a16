package io.unknot.notification.appointment;

import io.unknot.notification.clinic.ClinicId;
import java.time.Instant;

/** An appointment as last heard of: nothing about the treatment, the therapist or the reason is kept here. */
public record Appointment(
        AppointmentId id, long version, State state, ClinicId clinic, ClientId client, Instant start, Instant end) {

    /** How far it has come. */
    public enum State {
        HELD,
        REQUESTED,
        BOOKED,
        CHECKED_IN,
        COMPLETED,
        MISSED,
        CANCELLED,
        EXPIRED
    }

    public Appointment {
        if (version < 1) {
            throw new IllegalArgumentException("an appointment's versions begin at 1, not " + version);
        }
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a visit ends after it starts: " + start + " to " + end);
        }
    }
}
