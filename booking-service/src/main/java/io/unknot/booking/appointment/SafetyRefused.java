package io.unknot.booking.appointment;

import io.unknot.booking.screening.gate.Concern;
import java.util.List;

/** The client's answers to the safety questions speak against the visit, or that there are none. */
public final class SafetyRefused extends BookingRefused {

    private final List<Concern> concerns;
    private final List<Objection> objections;

    /** At least one concern, and all that speaks against the visit. */
    public SafetyRefused(List<Concern> concerns, List<Objection> objections) {
        super("not safe to book");
        this.concerns = List.copyOf(concerns);
        this.objections = List.copyOf(objections);
    }

    /** With nothing else that speaks against it. */
    public SafetyRefused(List<Concern> concerns) {
        this(concerns, concerns.stream().map(Objection::of).toList());
    }

    public List<Concern> concerns() {
        return concerns;
    }

    @Override
    public List<Objection> objections() {
        return objections;
    }
}
