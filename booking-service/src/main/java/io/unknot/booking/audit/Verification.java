package io.unknot.booking.audit;

import java.util.Optional;

/**
 * What a look at the chain found: up to which link all is as it was, whether there are more to look at, and the first
 * thing that is wrong. Whoever notes the head elsewhere can tell later that nothing up to it was replaced.
 */
public record Verification(Link head, boolean more, Optional<Flaw> flaw) {

    /** Where the trail is not what it was. */
    public record Flaw(What what, long position, Optional<Long> entryId) {}

    /** What can be wrong. */
    public enum What {
        /** A position of the chain has no link. */
        LINK_MISSING,
        /** A link's entry is gone. */
        ENTRY_MISSING,
        /** A link, its entry or one before it is not what was sealed. */
        CHANGED,
        /** An entry has no link and is not waiting for one. */
        NOT_LINKED
    }
}
