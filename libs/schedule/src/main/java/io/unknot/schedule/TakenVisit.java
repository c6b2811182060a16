package io.unknot.schedule;

import io.unknot.schedule.time.Checks;
import io.unknot.schedule.time.Span;
import java.time.Duration;

/**
 * A visit a therapist already has: what the client sees of it, what it takes with its buffers, and how long the therapist
 * travels between its clinic and the one that is looked at; zero when it is the same.
 */
public record TakenVisit(Span visible, Span occupied, Duration travel) {

    public TakenVisit {
        Checks.within("travel", travel, Duration.ZERO, Duration.ofDays(1));
    }

    /** At the clinic that is looked at. */
    public TakenVisit(Span visible, Span occupied) {
        this(visible, occupied, Duration.ZERO);
    }

    /** What it keeps the therapist from, the journeys there and back included. */
    public Span withTravel() {
        return occupied.plus(travel, travel);
    }
}
