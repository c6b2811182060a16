package io.unknot.booking.screening;

import io.unknot.booking.audit.AuditEntry;
import io.unknot.booking.audit.AuditEntry.Subject;
import io.unknot.booking.audit.AuditTrail;
import io.unknot.booking.audit.By;
import io.unknot.booking.screening.Clearances.Clearance;
import io.unknot.booking.screening.Clearances.Note;
import io.unknot.outbox.Writes;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Records that a physician has seen a client, for a manager. It lifts what was answered before, and nothing after. */
@Component
public class GiveClearance {

    private final Writes writes;
    private final Clearances clearances;
    private final AuditTrail audit;

    GiveClearance(Writes writes, Clearances clearances, AuditTrail audit) {
        this.writes = writes;
        this.clearances = clearances;
        this.audit = audit;
    }

    /** The clearance; empty when its end is past. */
    public Mono<Clearance> give(UUID clientId, Instant until, Note note, By by) {
        return writes.write(clearances
                .add(clientId, until, note)
                .flatMap(given -> audit.record(entry(given, by)).thenReturn(given)));
    }

    private static AuditEntry entry(Clearance given, By by) {
        return new AuditEntry(
                by,
                "clear",
                new Subject("clearance", given.id(), 1),
                Optional.empty(),
                Map.of(),
                Map.of("clientId", given.clientId(), "until", given.until()));
    }
}
