package io.unknot.booking.erasure;

import io.unknot.booking.audit.AuditEntry;
import io.unknot.booking.audit.AuditEntry.Subject;
import io.unknot.booking.audit.AuditTrail;
import io.unknot.booking.audit.By;
import io.unknot.booking.erasure.ErasureRefused.BusyClient;
import io.unknot.booking.erasure.ErasureRefused.NoClient;
import io.unknot.booking.erasure.ErasureRefused.VisitsToCome;
import io.unknot.outbox.Outbox;
import io.unknot.outbox.Writes;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Forgets a client who has no visits to come. Cancelling those is for the client or the clinic to do first: it may cost a
 * fee, and somebody else may wait for the time. There is no way back; to be asked twice is to be asked once.
 */
@Component
public class EraseClient {

    private final Writes writes;
    private final Erasures erasures;
    private final AuditTrail audit;
    private final Outbox outbox;

    EraseClient(Writes writes, Erasures erasures, AuditTrail audit, Outbox outbox) {
        this.writes = writes;
        this.erasures = erasures;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** Completes once the client is forgotten here, and others are about to be told; or an {@link ErasureRefused}. */
    public Mono<Void> erase(UUID clientId, By by) {
        return writes.write(erasures.lock(clientId)
                        .switchIfEmpty(Mono.error(() -> new NoClient(clientId)))
                        .filter(standing -> standing.erasedAt().isEmpty())
                        .flatMap(_ -> erasures.visitsToCome(clientId))
                        .flatMap(visits ->
                                visits.isEmpty() ? forget(clientId, by) : Mono.error(new VisitsToCome(visits))))
                .onErrorMap(EraseClient::isRace, _ -> new BusyClient());
    }

    private Mono<Void> forget(UUID clientId, By by) {
        var entry =
                new AuditEntry(by, "erase", new Subject("client", clientId, 1), Optional.empty(), Map.of(), Map.of());
        return erasures.erase(clientId).flatMap(outbox::tellAll).then(Mono.defer(() -> audit.record(entry)));
    }

    // Somebody keeps something of the client at this moment, and one of both waited for the other in vain.
    private static boolean isRace(Throwable failure) {
        return failure instanceof DataIntegrityViolationException
                || failure instanceof PessimisticLockingFailureException;
    }
}
