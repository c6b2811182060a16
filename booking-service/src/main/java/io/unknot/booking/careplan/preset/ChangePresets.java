package io.unknot.booking.careplan.preset;

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

/** Offers other cadences from now on. Courses that were booked keep the terms they were booked on. */
@Component
public class ChangePresets {

    /** They are of the whole organisation. */
    private static final UUID ALL = new UUID(0, 2);

    private final Writes writes;
    private final PlanPresets presets;
    private final AuditTrail audit;

    ChangePresets(Writes writes, PlanPresets presets, AuditTrail audit) {
        this.writes = writes;
        this.presets = presets;
        this.audit = audit;
    }

    /** Presets with different keys, of which each that is followed by another names one of them. */
    public Mono<Void> change(List<PlanPreset> others, By by) {
        return writes.write(presets.replace(others)
                .flatMap(version -> audit.record(new AuditEntry(
                        by,
                        "change",
                        new Subject("plan-presets", ALL, version),
                        Optional.empty(),
                        Map.of(),
                        Map.of("presets", others.stream().map(PlanPreset::key).toList()))))
                .then());
    }
}
