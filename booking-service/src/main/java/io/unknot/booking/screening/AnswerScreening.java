package io.unknot.booking.screening;

import io.unknot.booking.audit.AuditEntry;
import io.unknot.booking.audit.AuditEntry.Subject;
import io.unknot.booking.audit.AuditTrail;
import io.unknot.booking.audit.By;
import io.unknot.booking.policy.Level;
import io.unknot.booking.policy.Policies;
import io.unknot.booking.screening.ScreeningRefused.OutdatedQuestions;
import io.unknot.booking.screening.ScreeningRefused.WrongAnswers;
import io.unknot.booking.screening.questionnaire.Questionnaire;
import io.unknot.booking.screening.questionnaire.Questionnaires;
import io.unknot.outbox.Writes;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes a client's answers. They may answer again whenever something changes; the newest answers count. */
@Component
public class AnswerScreening {

    private final Writes writes;
    private final Questionnaires questionnaires;
    private final Screenings screenings;
    private final Policies policies;
    private final AuditTrail audit;

    AnswerScreening(
            Writes writes, Questionnaires questionnaires, Screenings screenings, Policies policies, AuditTrail audit) {
        this.writes = writes;
        this.questionnaires = questionnaires;
        this.screenings = screenings;
        this.policies = policies;
        this.audit = audit;
    }

    /** What was answered to this version and what follows, or a {@link ScreeningRefused}. The client is known. */
    public Mono<Screening> answer(UUID clientId, int version, Answers answers, By by) {
        return questionnaires
                .newest()
                .flatMap(asked -> judged(asked, version, answers))
                .zipWith(valid())
                .flatMap(found -> writes.write(screenings
                        .add(clientId, found.getT1(), found.getT2())
                        .flatMap(added -> audit.record(entry(added, by)).thenReturn(added))));
    }

    private static Mono<Answered> judged(Questionnaire asked, int version, Answers answers) {
        if (asked.version() != version) {
            return Mono.error(new OutdatedQuestions(asked.version()));
        }
        var objections = asked.objectionsTo(answers.byQuestion());
        if (!objections.isEmpty()) {
            return Mono.error(new WrongAnswers(objections));
        }
        return Mono.just(new Answered(version, answers, asked.judge(answers.complaint(), answers.byQuestion())));
    }

    // An episode is of no clinic, so the organisation says how long it lasts.
    private Mono<Integer> valid() {
        return policies.newest(Level.ORGANISATION)
                .map(said -> said.values().screeningValidDays().orElseThrow());
    }

    // Not a word of what was answered or what follows.
    private static AuditEntry entry(Screening added, By by) {
        return new AuditEntry(
                by,
                "answer",
                new Subject("screening", added.id(), 1),
                Optional.empty(),
                Map.of(),
                Map.of("clientId", added.clientId(), "questionnaireVersion", added.questionnaireVersion()));
    }
}
