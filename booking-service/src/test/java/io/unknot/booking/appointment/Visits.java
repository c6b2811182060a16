package io.unknot.booking.appointment;

import io.unknot.events.appointment.AppointmentBooked;
import io.unknot.events.appointment.AppointmentCancelled;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import io.unknot.events.appointment.AppointmentCheckedIn;
import io.unknot.events.appointment.AppointmentCompleted;
import io.unknot.events.appointment.AppointmentEvent;
import io.unknot.events.appointment.AppointmentHeld;
import io.unknot.events.appointment.AppointmentHoldExpired;
import io.unknot.events.appointment.AppointmentMissed;
import io.unknot.events.appointment.AppointmentMoved;
import io.unknot.events.appointment.AppointmentRequested;
import io.unknot.schedule.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One visit for a sore lower back, in every state it can be in. */
final class Visits {

    static final Instant START = Instant.parse("2027-01-12T09:40:00Z");
    static final Instant END = START.plus(Duration.ofMinutes(40));
    /** When the holds below lapse: an hour before the visit. */
    static final Instant LAPSE = START.minus(Duration.ofHours(1));

    static final UUID ID = UUID.randomUUID();
    static final Visit VISIT = visit(START);
    static final Visit ELSEWHERE = visit(START.plus(Duration.ofDays(1)));

    static final Held HELD = new Held(ID, 1, VISIT, LAPSE, Held.Kind.CHOSEN);
    static final Requested REQUESTED = new Requested(ID, 2, VISIT);
    static final Booked BOOKED = booked(2);
    static final CheckedIn CHECKED_IN = new CheckedIn(ID, 3, VISIT);

    static final List<Appointment> IN_EVERY_STATE = List.of(
            HELD,
            new Held(ID, 2, VISIT, LAPSE, Held.Kind.EXTENDED),
            new Held(ID, 1, VISIT, LAPSE, Held.Kind.OFFERED),
            REQUESTED,
            BOOKED,
            CHECKED_IN,
            new Completed(ID, 4, VISIT),
            new Missed(ID, 3, VISIT),
            new Cancelled(ID, 3, VISIT, CancelledBy.CLIENT),
            new Expired(ID, 2, VISIT));

    private Visits() {}

    static Booked booked(long version) {
        return new Booked(ID, version, VISIT);
    }

    /** As the table calls it. */
    static String nameOf(Appointment appointment) {
        return appointment instanceof Held held
                ? switch (held.kind()) {
                    case CHOSEN -> "held";
                    case EXTENDED -> "put off";
                    case OFFERED -> "offered";
                }
                : appointment.state().word();
    }

    /** What a new version of the same state is called. */
    static String sameStateAnew(Appointment appointment) {
        return appointment instanceof Held ? "extended" : "moved";
    }

    /** The fact that tells of this step. */
    static Class<? extends AppointmentEvent> factOf(Appointment from, Appointment to) {
        return switch (to) {
            case Held _ -> AppointmentHeld.class;
            case Requested _ -> AppointmentRequested.class;
            case Booked _ -> from instanceof Booked ? AppointmentMoved.class : AppointmentBooked.class;
            case CheckedIn _ -> AppointmentCheckedIn.class;
            case Completed _ -> AppointmentCompleted.class;
            case Missed _ -> AppointmentMissed.class;
            case Cancelled _ -> AppointmentCancelled.class;
            case Expired _ -> AppointmentHoldExpired.class;
        };
    }

    private static Visit visit(Instant start) {
        var span = new Span(start, start.plus(Duration.between(START, END)));
        return new Visit(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                span,
                span,
                span);
    }
}
