package io.unknot.booking.outcome.summary;

import io.unknot.booking.audit.AuditEntry;
import io.unknot.booking.audit.AuditTrail;
import io.unknot.booking.audit.By;
import io.unknot.booking.outcome.ScoredVisit;
import io.unknot.booking.outcome.Scores;
import io.unknot.outbox.Writes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How a client's pain went over their visits. Nothing is shown to staff of which it could not be kept that it was. */
@Component
public class ReadProgress {

    private static final int MOST_VISITS = 200;

    private final Writes writes;
    private final Scores scores;
    private final AuditTrail audit;

    ReadProgress(Writes writes, Scores scores, AuditTrail audit) {
        this.writes = writes;
        this.scores = scores;
        this.audit = audit;
    }

    /** The last 200 visits with a score, by their start. Whether the asker may know of the client is asked before. */
    public Mono<List<ScoredVisit>> of(By by, UUID clientId) {
        var noted = by.isStaff() ? writes.write(audit.record(entry(by, clientId))) : Mono.<Void>empty();
        return noted.then(Mono.defer(() -> scores.history(clientId, MOST_VISITS)));
    }

    private static AuditEntry entry(By by, UUID clientId) {
        return new AuditEntry(
                by,
                "read-progress",
                new AuditEntry.Subject("client", clientId, 1),
                Optional.empty(),
                Map.of(),
                Map.of());
    }
}
