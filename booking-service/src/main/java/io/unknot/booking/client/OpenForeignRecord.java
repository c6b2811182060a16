package io.unknot.booking.client;

import io.unknot.booking.audit.AuditEntry;
import io.unknot.booking.audit.AuditEntry.Subject;
import io.unknot.booking.audit.AuditTrail;
import io.unknot.booking.audit.By;
import io.unknot.outbox.Writes;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets staff see a client who is none of their clinics', for a reason that is kept. */
@Component
public class OpenForeignRecord {

    private final Writes writes;
    private final AuditTrail audit;

    OpenForeignRecord(Writes writes, AuditTrail audit) {
        this.writes = writes;
        this.audit = audit;
    }

    /** Completes once it is kept who opened it and why; nothing may be shown before. */
    public Mono<Void> open(UUID clientId, By by) {
        return writes.write(audit.record(new AuditEntry(
                by, "open-record", new Subject("client", clientId, 1), Optional.empty(), Map.of(), Map.of())));
    }
}
