package io.unknot.booking.client;

import io.unknot.booking.audit.AuditEntry;
import io.unknot.booking.audit.AuditEntry.Subject;
import io.unknot.booking.audit.AuditTrail;
import io.unknot.booking.audit.By;
import io.unknot.booking.client.Belongings.Merge;
import io.unknot.booking.client.MergeRefused.BusyClients;
import io.unknot.booking.client.MergeRefused.NoClient;
import io.unknot.booking.client.MergeRefused.SameClient;
import io.unknot.events.client.ClientMerged;
import io.unknot.outbox.Outbox;
import io.unknot.outbox.Writes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes one client of two records of the same person. Only by hand: two people may share a name, an e-mail or a phone.
 * The old id stays as a pointer to the new one, with what was known of the person under it; other services are told.
 */
@Component
public class MergeClients {

    private final Writes writes;
    private final Clients clients;
    private final List<Belongings> belongings;
    private final AuditTrail audit;
    private final Outbox outbox;

    /** The belongings come in their order: those that lock first. */
    MergeClients(Writes writes, Clients clients, List<Belongings> belongings, AuditTrail audit, Outbox outbox) {
        this.writes = writes;
        this.clients = clients;
        this.belongings = List.copyOf(belongings);
        this.audit = audit;
        this.outbox = outbox;
    }

    /** The client into whom the other was merged; or a {@link MergeRefused}, and both are as they were. */
    public Mono<Client> merge(Merge merge, By by) {
        if (merge.from().equals(merge.into())) {
            return Mono.error(new SameClient());
        }
        return writes.write(require(merge)
                .thenMany(Flux.fromIterable(belongings))
                .concatMap(each -> each.handOn(merge, by), 1)
                .then(clients.pointTo(merge))
                .onErrorMap(MergeClients::isRace, _ -> new BusyClients())
                .filter(pointed -> pointed)
                .switchIfEmpty(Mono.error(() -> new NoClient(merge.from())))
                .then(audit.record(entry(merge, by)))
                .then(outbox.tell(new ClientMerged(merge.from(), 1, merge.into())))
                .then(clients.find(merge.into())));
    }

    // Somebody merges the other way round, or keeps something of the client at this moment: the constraints saw it.
    private static boolean isRace(Throwable failure) {
        return failure instanceof DataIntegrityViolationException
                || failure instanceof PessimisticLockingFailureException;
    }

    private Mono<Void> require(Merge merge) {
        return Flux.just(merge.from(), merge.into())
                .concatMap(id -> clients.find(id).switchIfEmpty(Mono.error(() -> new NoClient(id))))
                .then();
    }

    private static AuditEntry entry(Merge merge, By by) {
        return new AuditEntry(
                by,
                "merge",
                new Subject("client", merge.from(), 1),
                Optional.empty(),
                Map.of(),
                Map.of("mergedInto", merge.into()));
    }
}
