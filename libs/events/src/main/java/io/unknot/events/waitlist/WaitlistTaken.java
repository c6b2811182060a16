package io.unknot.events.waitlist;

import java.util.UUID;

/** The client took the time; the wish is granted. */
public record WaitlistTaken(UUID offerId, long version, UUID wishId, UUID appointmentId, UUID clientId)
        implements WaitlistEvent {}
