package io.unknot.booking.client;

import io.unknot.booking.audit.By;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * What a feature keeps of a client. Each feature that refers to clients has one, and when two records of a person are
 * merged hands on what is kept under the old id. Those that lock come first: see {@link #LOCKING}.
 */
public interface Belongings {

    /** The order of those that wait for locks: all others follow, when nothing is waited for any more. */
    int LOCKING = 0;

    /**
     * Inside the write of the merge: makes everything of the one client the other's.
     *
     * @throws MergeRefused if that cannot be
     */
    Mono<Void> handOn(Merge merge, By by);

    /** Two records of one person: whatever is from's becomes into's. */
    record Merge(UUID from, UUID into) {}
}
