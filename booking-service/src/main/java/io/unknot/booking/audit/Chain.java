package io.unknot.booking.audit;

import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The links over the entries of the trail. Like those, they are only ever added to. */
public interface Chain {

    /** False while another write adds to the chain; true keeps others out until this write ends. */
    Mono<Boolean> tryLock();

    /** The newest link, or {@link Link#START}. */
    Mono<Link> last();

    /** Committed entries that have no link yet, by id; at most so many. */
    Mono<List<StoredEntry>> unsealed(int limit);

    /** Adds these; their entries are sealed from then on. */
    Mono<Void> add(List<Link> links);

    /** The links from this position on, with what they link, by position; at most so many. */
    Flux<Linked> from(long position, int limit);

    /** The first entry that has no link and is not about to get one. */
    Mono<Long> leftOut();

    /** A link, and its entry if that is still there. */
    record Linked(Link link, Optional<StoredEntry> entry) {}
}
