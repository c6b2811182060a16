package io.unknot.booking.visitnote;

import io.unknot.booking.audit.AuditEntry;
import io.unknot.booking.audit.AuditTrail;
import io.unknot.booking.audit.By;
import io.unknot.booking.visitnote.VisitNotes.NotedVisit;
import io.unknot.outbox.Writes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What was noted of a client's visits. Nothing is shown of which it could not be kept that it was. */
@Component
public class ReadNotes {

    private static final int MOST = 50;

    private final Writes writes;
    private final VisitNotes notes;
    private final AuditTrail audit;

    ReadNotes(Writes writes, VisitNotes notes, AuditTrail audit) {
        this.writes = writes;
        this.notes = notes;
        this.audit = audit;
    }

    /** Of the last 50 visits with one, the newest first. Whether the asker may know of the client is asked before. */
    public Mono<List<NotedVisit>> of(By by, UUID clientId) {
        return writes.write(audit.record(entry(by, clientId))).then(Mono.defer(() -> notes.ofClient(clientId, MOST)));
    }

    private static AuditEntry entry(By by, UUID clientId) {
        return new AuditEntry(
                by, "read-notes", new AuditEntry.Subject("client", clientId, 1), Optional.empty(), Map.of(), Map.of());
    }
}
