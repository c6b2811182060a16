package io.unknot.booking.aftercare;

import io.unknot.booking.audit.AuditEntry;
import io.unknot.booking.audit.AuditTrail;
import io.unknot.booking.audit.By;
import io.unknot.outbox.Writes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says which exercises go with a treatment; what a client must not do stays left out of their sheet. */
@Component
public class ChooseExercises {

    private final Writes writes;
    private final ChosenExercises chosen;
    private final AuditTrail audit;

    ChooseExercises(Writes writes, ChosenExercises chosen, AuditTrail audit) {
        this.writes = writes;
        this.chosen = chosen;
        this.audit = audit;
    }

    /** The keys must be of exercises there are; none takes the choice away. */
    public Mono<List<String>> choose(By by, UUID treatmentId, List<String> keys) {
        return writes.write(chosen.put(treatmentId, keys)
                .flatMap(version -> audit.record(new AuditEntry(
                        by,
                        "choose-aftercare",
                        new AuditEntry.Subject("treatment", treatmentId, version),
                        Optional.empty(),
                        Map.of(),
                        Map.of("exercises", keys))))
                .thenReturn(keys));
    }
}
