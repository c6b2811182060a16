package io.unknot.notification.inbox;

import io.unknot.notification.message.MessageId;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** All inboxes. Every question takes whose; in another's there is nothing. */
public interface Inboxes {

    /** The newest before that place, or of all, newest first; at most so many. */
    Mono<List<InboxMessage>> page(Owner owner, Optional<Long> before, int limit);

    /** How it looks now. */
    Mono<Look> look(Owner owner);

    /** Notes that it was read, by whoever reads it first; false if there is none. */
    Mono<Boolean> markRead(Owner owner, MessageId message);

    /** Notes that everything up to that place was read; says how many were not before. */
    Mono<Long> markReadUpTo(Owner owner, long position);

    /** How many came in the last 62 days, how many of them are not read, and the place of the newest. */
    record Look(long count, long unread, long newest) {

        /** Changes with everything that happens to an inbox. */
        public String mark() {
            return count + "-" + unread + "-" + newest;
        }
    }
}
