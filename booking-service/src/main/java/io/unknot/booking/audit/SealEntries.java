package io.unknot.booking.audit;

import io.unknot.outbox.Writes;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Links the entries that were committed since, so that none of them can be changed or taken away unseen. Commands do not
 * wait for it: whoever writes an entry takes no lock on the chain.
 */
@Component
public class SealEntries {

    /** Few enough for one short write, enough for a second of the busiest day. */
    public static final int BATCH = 1_000;

    private final Writes writes;
    private final Chain chain;

    SealEntries(Writes writes, Chain chain) {
        this.writes = writes;
        this.chain = chain;
    }

    /** How many were linked, at most a thousand a call; none while another replica is at it. */
    public Mono<Integer> seal() {
        return writes.write(chain.tryLock()
                .filter(locked -> locked)
                .flatMap(_ -> chain.last())
                .flatMap(last -> chain.unsealed(BATCH).map(entries -> links(last, entries)))
                .flatMap(links -> chain.add(links).thenReturn(links.size()))
                .defaultIfEmpty(0));
    }

    private static List<Link> links(Link last, List<StoredEntry> entries) {
        var links = new ArrayList<Link>();
        var before = last;
        for (var entry : entries) {
            before = before.next(entry);
            links.add(before);
        }
        return links;
    }
}
