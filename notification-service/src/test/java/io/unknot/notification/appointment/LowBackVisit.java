package io.unknot.notification.appointment;

import io.unknot.notification.appointment.Appointment.State;
import io.unknot.notification.clinic.ClinicId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A client with a sore lower back has forty minutes with Mara at the Riverside clinic in Leeds. */
public final class LowBackVisit {

    public static final ClinicId RIVERSIDE = new ClinicId(UUID.fromString("00000000-0000-4000-8000-000000000101"));
    public static final ClientId CLIENT = new ClientId(UUID.fromString("00000000-0000-4000-8000-0000000000c1"));
    public static final Instant START = Instant.parse("2026-11-24T09:40:00Z");

    private static final AppointmentId ID = new AppointmentId(UUID.fromString("00000000-0000-4000-8000-000000000901"));

    public static final TherapistId MARA = new TherapistId(UUID.fromString("00000000-0000-4000-8000-000000000301"));
    public static final TherapistId ADA = new TherapistId(UUID.fromString("00000000-0000-4000-8000-000000000302"));

    private LowBackVisit() {}

    public static Appointment in(State state) {
        return in(state, START);
    }

    public static Appointment in(State state, Instant start) {
        var version = switch (state) {
            case HELD -> 1;
            case REQUESTED, BOOKED, EXPIRED -> 2;
            case CHECKED_IN, MISSED, CANCELLED -> 3;
            case COMPLETED -> 4;
        };
        return new Appointment(ID, version, state, RIVERSIDE, CLIENT, start, start.plus(Duration.ofMinutes(40)));
    }

    /** Another visit of the same client: booked in one call, so that this is its first version. */
    public static Appointment bookedAnew(Instant start) {
        var id = new AppointmentId(UUID.randomUUID());
        return new Appointment(id, 1, State.BOOKED, RIVERSIDE, CLIENT, start, start.plus(Duration.ofMinutes(40)));
    }

    /** The same visit, moved to the next day. */
    public static Appointment dayLater(Appointment visit) {
        return new Appointment(
                visit.id(),
                visit.version() + 1,
                State.BOOKED,
                visit.clinic(),
                visit.client(),
                visit.start().plus(Duration.ofDays(1)),
                visit.end().plus(Duration.ofDays(1)));
    }

    /** The same visit, called off. */
    public static Appointment cancelled(Appointment visit) {
        return new Appointment(
                visit.id(),
                visit.version() + 1,
                State.CANCELLED,
                visit.clinic(),
                visit.client(),
                visit.start(),
                visit.end());
    }

    /** The same visit, kept for another id of its client. */
    public static Appointment ofAnotherId(Appointment visit) {
        return new Appointment(
                visit.id(),
                visit.version() + 1,
                visit.state(),
                visit.clinic(),
                new ClientId(UUID.fromString("00000000-0000-4000-8000-0000000000c2")),
                visit.start(),
                visit.end());
    }

    /** The same visit, given by these. */
    public static Appointment by(Appointment visit, TherapistId... therapists) {
        return new Appointment(
                visit.id(),
                visit.version(),
                visit.state(),
                visit.clinic(),
                visit.client(),
                visit.start(),
                visit.end(),
                List.of(therapists),
                visit.course());
    }

    /** The same visit, booked with the others of a course. */
    public static Appointment with(CarePlanId course, Appointment visit) {
        return new Appointment(
                visit.id(),
                visit.version(),
                visit.state(),
                visit.clinic(),
                visit.client(),
                visit.start(),
                visit.end(),
                visit.therapists(),
                Optional.of(course));
    }

    /** The same visit, a version later in this state. */
    public static Appointment then(State state, Appointment visit) {
        return new Appointment(
                visit.id(), visit.version() + 1, state, visit.clinic(), visit.client(), visit.start(), visit.end());
    }
}
