package io.unknot.booking.screening;

import io.unknot.booking.audit.AuditEntry;
import io.unknot.booking.audit.AuditEntry.Subject;
import io.unknot.booking.audit.AuditTrail;
import io.unknot.booking.audit.By;
import io.unknot.booking.screening.Episodes.Episode;
import io.unknot.outbox.Writes;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Notes that what a client came for is over: when they come again, they are asked again. */
@Component
public class EndEpisode {

    private final Writes writes;
    private final Episodes episodes;
    private final AuditTrail audit;

    EndEpisode(Writes writes, Episodes episodes, AuditTrail audit) {
        this.writes = writes;
        this.episodes = episodes;
        this.audit = audit;
    }

    /** The episode that is over now; empty when none was open. */
    public Mono<Episode> end(UUID clientId, By by) {
        return writes.write(episodes.end(clientId)
                .flatMap(ended -> audit.record(entry(ended, by)).thenReturn(ended)));
    }

    private static AuditEntry entry(Episode ended, By by) {
        return new AuditEntry(
                by,
                "end",
                new Subject("episode", ended.id(), 2),
                Optional.empty(),
                Map.of(),
                Map.of("clientId", ended.clientId()));
    }
}
