package io.unknot.booking.export;

import io.unknot.booking.audit.AuditEntry;
import io.unknot.booking.audit.AuditEntry.Subject;
import io.unknot.booking.audit.AuditTrail;
import io.unknot.booking.audit.By;
import io.unknot.booking.client.Clients;
import io.unknot.booking.export.ClientRecords.Visit;
import io.unknot.outbox.Writes;
import io.unknot.service.export.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Hands out everything about a client, a piece at a time, and leaves word of who has had it. */
@Component
public class ExportClient {

    private final Writes writes;
    private final Clients clients;
    private final ClientRecords records;
    private final AuditTrail audit;

    ExportClient(Writes writes, Clients clients, ClientRecords records, AuditTrail audit) {
        this.writes = writes;
        this.clients = clients;
        this.records = records;
        this.audit = audit;
    }

    /** All there is, to be read one after the other; empty for who is no client. */
    public Mono<List<Part>> export(UUID clientId, By by) {
        return noted(clientId, by).map(_ -> records.of(clientId));
    }

    /** The visits alone; empty for who is no client. */
    public Mono<Flux<Visit>> visits(UUID clientId, By by) {
        return noted(clientId, by).map(_ -> records.visits(clientId));
    }

    private Mono<UUID> noted(UUID clientId, By by) {
        var entry =
                new AuditEntry(by, "export", new Subject("client", clientId, 1), Optional.empty(), Map.of(), Map.of());
        return clients.find(clientId)
                .flatMap(_ -> writes.write(audit.record(entry)).thenReturn(clientId));
    }
}
