package io.unknot.booking.screening.questionnaire;

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

/** Asks otherwise from now on. Who has answered what was asked before is asked again before the next visit. */
@Component
public class ChangeQuestionnaire {

    /** There is one for the whole organisation. */
    private static final UUID THE_ONE = new UUID(0, 1);

    private final Writes writes;
    private final Questionnaires questionnaires;
    private final AuditTrail audit;

    ChangeQuestionnaire(Writes writes, Questionnaires questionnaires, AuditTrail audit) {
        this.writes = writes;
        this.questionnaires = questionnaires;
        this.audit = audit;
    }

    /** The new version of content to which there is no objection. */
    public Mono<Questionnaire> change(Questionnaire.Content content, By by) {
        return writes.write(questionnaires
                .add(content)
                .flatMap(added -> audit.record(new AuditEntry(
                                by,
                                "change",
                                new Subject("questionnaire", THE_ONE, added.version()),
                                Optional.empty(),
                                Map.of(),
                                Map.of("version", added.version())))
                        .thenReturn(added)));
    }
}
