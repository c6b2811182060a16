package io.unknot.service.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * When the caller last proved who they are, as the verified internal token says: by logging in, or by confirming it since. A
 * controller takes it as an argument beside the {@link Caller}, for {@link Access#freshly}. To the second.
 */
public record Proof(Instant at) {

    /** How long a proof is enough for what cannot be undone or says much about a client. */
    public static final Duration FRESH = Duration.ofMinutes(5);

    /** Of whoever proved nothing: visitors, services, and tokens that do not say. Never fresh. */
    public static final Proof NONE = new Proof(Instant.EPOCH);

    boolean isFresh(InstantSource clock) {
        return !at.isBefore(clock.instant().minus(FRESH));
    }
}
