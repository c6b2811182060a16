package io.unknot.notification.appointment;

import io.unknot.notification.clinic.ClinicId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An appointment as last heard of: nothing about the treatment or the reason is kept here. The therapists are told of it
 * as its client is; the course is the one that it was booked with, if it was.
 */
public record Appointment(
        AppointmentId id,
        long version,
        State state,
        ClinicId clinic,
        ClientId client,
        Instant start,
        Instant end,
        List<TherapistId> therapists,
        Optional<CarePlanId> course) {

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
        therapists = List.copyOf(therapists);
    }

    /** Of no course, with nobody to be told of it but its client. */
    public Appointment(
            AppointmentId id, long version, State state, ClinicId clinic, ClientId client, Instant start, Instant end) {
        this(id, version, state, clinic, client, start, end, List.of(), Optional.empty());
    }
}
