package io.unknot.booking.waitlist.matching;

/** What is to be done with a freed time. */
public sealed interface Next {

    /** This one is offered that. */
    record Offered(Match match) implements Next {}

    /** Whoever would want it has another offer to answer first. */
    record Later() implements Next {}

    /** Nobody waits for any of it. */
    record Nobody() implements Next {}
}
