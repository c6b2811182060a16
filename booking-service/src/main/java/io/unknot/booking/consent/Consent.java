package io.unknot.booking.consent;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What a client has said they agree to, and by which way it was said.
 *
 * @param outcomes whether their scores may be counted among those of others, without their name
 * @param wording  which version of the words they were shown, from 1
 */
public record Consent(UUID id, UUID clientId, boolean outcomes, int wording, Source source, Instant saidAt) {

    /** How it was said. */
    public enum Source {
        /** By the client, logged in. */
        ONLINE,
        /** On paper that the clinic keeps. */
        PAPER,
        /** To staff, in person or by telephone. */
        SPOKEN;

        /** As stores and callers spell it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * Reads the spelling of {@link #word()}.
         *
         * @throws IllegalArgumentException if none is spelled so
         */
        public static Source of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
