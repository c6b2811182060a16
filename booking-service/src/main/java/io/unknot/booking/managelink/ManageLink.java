package io.unknot.booking.managelink;

import java.time.Instant;
import java.util.UUID;

/** A link that is live: which appointment it opens, whose that is, and until when. */
public record ManageLink(UUID id, UUID appointmentId, UUID clientId, Instant expiresAt) {}
