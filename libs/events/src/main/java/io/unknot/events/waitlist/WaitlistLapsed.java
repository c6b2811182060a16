package io.unknot.events.waitlist;

import java.util.UUID;

/** The offer came to nothing; the wish waits again and the time goes to the next. */
public record WaitlistLapsed(UUID offerId, long version, UUID wishId, UUID appointmentId, UUID clientId, Why why)
        implements WaitlistEvent {

    /** What became of it. */
    public enum Why {
        DECLINED,
        NOT_ANSWERED
    }
}
