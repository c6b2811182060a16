package io.unknot.events.waitlist;

import io.unknot.events.Event;
import io.unknot.events.Topics;
import java.util.UUID;

/**
 * What happened to a time that was offered to somebody who waits. Told by booking-service, in topic
 * {@link Topics#WAITLIST}; keyed by the wish, so that one wish's offers stay in order. The appointment is the hold that
 * keeps the time, and later the visit itself.
 */
public sealed interface WaitlistEvent extends Event permits WaitlistOffered, WaitlistTaken, WaitlistLapsed {

    UUID offerId();

    UUID wishId();

    UUID appointmentId();

    @Override
    default UUID subject() {
        return offerId();
    }

    @Override
    default UUID key() {
        return wishId();
    }
}
