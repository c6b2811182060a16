package io.unknot.booking.careplan.command;

import io.unknot.booking.appointment.take.VisitsRefused;

/** Some of the times chosen for a course could not be had, and so none was booked; with what could be had instead. */
public final class PlanClash extends RuntimeException {

    private final VisitsRefused refused;
    private final Preview instead;

    PlanClash(VisitsRefused refused, Preview instead) {
        super(refused.getMessage(), null, false, false);
        this.refused = refused;
        this.instead = instead;
    }

    /** Which visits, and why. */
    public VisitsRefused refused() {
        return refused;
    }

    /** Another set of times, without those that were refused. */
    public Preview instead() {
        return instead;
    }
}
