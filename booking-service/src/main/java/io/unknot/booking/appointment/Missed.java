package io.unknot.booking.appointment;

import java.time.Instant;
import java.util.UUID;

/** The client did not come. What is left of the time is free for somebody else. */
public record Missed(UUID id, long version, Visit visit) implements Appointment {

    @Override
    public State state() {
        return State.MISSED;
    }

    @Override
    public Transition miss(Instant now) {
        return Transition.none(this);
    }
}
