package io.unknot.booking.retention;

import io.unknot.booking.audit.By;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Shows what has been kept long enough, and does away with it: a bounded number a time, each batch one write, so that
 * nobody waits long for a lock and what is interrupted goes on at the next time.
 */
@Component
public class RemoveOutdated {

    static final int BATCH = 200;
    static final int BATCHES = 10;

    private final List<Outdated> kinds;

    RemoveOutdated(List<Outdated> kinds) {
        this.kinds = kinds.stream().sorted(Comparator.comparing(Outdated::kind)).toList();
    }

    /** What would go, kind by kind; nothing does. */
    public Flux<Seen> look() {
        return Flux.fromIterable(kinds)
                .concatMap(kind -> kind.find().map(found -> new Seen(kind.kind(), kind.keptFor(), found)));
    }

    /** At most 2,000 of each kind go; the audit trail says how many, and of clients which. */
    public Flux<Gone> remove(By by) {
        return Flux.fromIterable(kinds)
                .concatMap(kind -> batches(kind, by, 0, 0).map(count -> new Gone(kind.kind(), count)));
    }

    private static Mono<Integer> batches(Outdated kind, By by, int done, int gone) {
        return kind.removeSome(BATCH, by)
                .flatMap(count -> count < BATCH || done + 1 == BATCHES
                        ? Mono.just(gone + count)
                        : batches(kind, by, done + 1, gone + count));
    }

    /** What there is of one kind. */
    public record Seen(String kind, Period keptFor, Outdated.Found found) {}

    /** How many of one kind are gone. */
    public record Gone(String kind, int count) {}
}
