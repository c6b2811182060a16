package io.unknot.booking.preference;

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

/** Keeps how a client likes to be treated. */
@Component
public class SavePreferences {

    private final Writes writes;
    private final ClientPreferences preferences;
    private final AuditTrail audit;

    SavePreferences(Writes writes, ClientPreferences preferences, AuditTrail audit) {
        this.writes = writes;
        this.preferences = preferences;
        this.audit = audit;
    }

    /** All that they said before is replaced. The client is known. */
    public Mono<Void> save(UUID clientId, Preferences said, By by) {
        return writes.write(preferences
                .save(clientId, said)
                .then(Mono.defer(() -> audit.record(new AuditEntry(
                        by,
                        "save-preferences",
                        new Subject("client", clientId, 1),
                        Optional.empty(),
                        Map.of(),
                        Map.of())))));
    }
}
