package io.unknot.booking.appointment;

import java.time.Instant;
import java.util.UUID;

/** The visit took place. Its time stays taken: nobody else was there. */
public record Completed(UUID id, long version, Visit visit) implements Appointment {

    @Override
    public State state() {
        return State.COMPLETED;
    }

    @Override
    public Transition complete(Instant now) {
        return Transition.none(this);
    }
}
