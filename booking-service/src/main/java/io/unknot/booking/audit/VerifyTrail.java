package io.unknot.booking.audit;

import io.unknot.booking.audit.Chain.Linked;
import io.unknot.booking.audit.Verification.Flaw;
import io.unknot.booking.audit.Verification.What;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Computes the chain over the audit trail once more and names the first place where it is not what was sealed. */
@Component
public class VerifyTrail {

    /** How many links one look takes in. */
    public static final int MOST = 50_000;

    private static final int PAGE = 1_000;

    private final Chain chain;

    VerifyTrail(Chain chain) {
        this.chain = chain;
    }

    /** Looks at up to fifty thousand links from this position on; the link before it is taken for granted. */
    public Mono<Verification> verify(long from) {
        return chain.from(from - 1, from > 1 ? 1 : 0)
                .next()
                .map(Linked::link)
                .defaultIfEmpty(Link.START)
                .flatMap(before -> look(new Verification(before, true, Optional.empty()), MOST / PAGE));
    }

    private Mono<Verification> look(Verification sofar, int pages) {
        if (pages == 0 || !sofar.more()) {
            return Mono.just(sofar);
        }
        return chain.from(sofar.head().position() + 1, PAGE)
                .collectList()
                .flatMap(page -> page.isEmpty() ? atTheEnd(sofar.head()) : Mono.just(after(sofar.head(), page)))
                .flatMap(found -> look(found, pages - 1));
    }

    private Mono<Verification> atTheEnd(Link head) {
        return chain.leftOut()
                .map(entry -> Optional.of(new Flaw(What.NOT_LINKED, head.position() + 1, Optional.of(entry))))
                .defaultIfEmpty(Optional.empty())
                .map(flaw -> new Verification(head, false, flaw));
    }

    private static Verification after(Link before, List<Linked> page) {
        var head = before;
        for (var next : page) {
            var flaw = flaw(head, next);
            if (flaw.isPresent()) {
                return new Verification(head, false, flaw);
            }
            head = next.link();
        }
        return new Verification(head, true, Optional.empty());
    }

    private static Optional<Flaw> flaw(Link before, Linked next) {
        var position = before.position() + 1;
        var entryId = next.link().entryId();
        if (next.link().position() != position) {
            return Optional.of(new Flaw(What.LINK_MISSING, position, Optional.empty()));
        }
        if (next.entry().isEmpty()) {
            return Optional.of(new Flaw(What.ENTRY_MISSING, position, Optional.of(entryId)));
        }
        return next.link().follows(before, next.entry().get())
                ? Optional.empty()
                : Optional.of(new Flaw(What.CHANGED, position, Optional.of(entryId)));
    }
}
