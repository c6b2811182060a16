package io.unknot.notification.preference;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a client said of messages last, from where and when: the proof that they agreed, or did not. Version 0 is a client
 * who never said anything.
 */
public record Said(long version, Preference preference, Optional<From> from, Optional<Instant> at) {

    /** Of a client who never said anything. */
    public static final Said NOTHING = new Said(0, Preference.NONE, Optional.empty(), Optional.empty());

    /** Who said it, and how. */
    public sealed interface From {

        /** The client, logged in. */
        record Client() implements From {}

        /** Somebody of the staff, for the client. */
        record Staff(UUID staffId) implements From {}

        /** Whoever has the link of a mail that was sent to the client. */
        record UnsubscribeLink() implements From {}

        /** The client's phone, by a text message such as STOP. */
        record TextMessage() implements From {}

        /** Nobody anew: two records of the client became one, and this is what follows of what both had said. */
        record Merge() implements From {}
    }
}
