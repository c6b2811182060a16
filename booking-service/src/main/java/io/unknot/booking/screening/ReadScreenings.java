package io.unknot.booking.screening;

import io.unknot.booking.audit.AuditEntry;
import io.unknot.booking.audit.AuditEntry.Subject;
import io.unknot.booking.audit.AuditTrail;
import io.unknot.booking.audit.By;
import io.unknot.outbox.Writes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows what a client answered, and keeps who of the staff has looked. */
@Component
public class ReadScreenings {

    private static final int MOST = 200;

    private final Writes writes;
    private final Screenings screenings;
    private final AuditTrail audit;

    ReadScreenings(Writes writes, Screenings screenings, AuditTrail audit) {
        this.writes = writes;
        this.screenings = screenings;
        this.audit = audit;
    }

    /** The newest first, at most 200. Nothing is shown of which it could not be kept that it was. */
    public Mono<List<Screening>> read(UUID clientId, By by) {
        var noted = by.isStaff() ? writes.write(audit.record(entry(clientId, by))) : Mono.<Void>empty();
        return noted.then(Mono.defer(() -> screenings.of(clientId, MOST)));
    }

    private static AuditEntry entry(UUID clientId, By by) {
        return new AuditEntry(
                by, "read-screenings", new Subject("client", clientId, 1), Optional.empty(), Map.of(), Map.of());
    }
}
