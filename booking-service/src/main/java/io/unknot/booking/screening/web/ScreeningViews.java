package io.unknot.booking.screening.web;

import io.unknot.booking.screening.Screening;
import io.unknot.booking.screening.Screenings;
import io.unknot.booking.screening.questionnaire.Questionnaire;
import io.unknot.booking.screening.questionnaire.Questionnaires;
import io.unknot.booking.screening.questionnaire.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Screenings as those may see them who may know of them. */
@Component
class ScreeningViews {

    private final Screenings screenings;
    private final Questionnaires questionnaires;

    ScreeningViews(Screenings screenings, Questionnaires questionnaires) {
        this.screenings = screenings;
        this.questionnaires = questionnaires;
    }

    Mono<ScreeningView> of(UUID id, String language) {
        return screenings
                .find(id)
                .flatMap(screening -> questionnaires
                        .find(screening.questionnaireVersion())
                        .map(asked -> ScreeningView.of(screening, asked, language)));
    }

    Mono<List<ScreeningView>> of(List<Screening> found, String language) {
        return Flux.fromIterable(found)
                .map(Screening::questionnaireVersion)
                .distinct()
                .concatMap(questionnaires::find)
                .collectMap(Questionnaire::version)
                .map(asked -> found.stream()
                        .flatMap(screening -> Optional.ofNullable(asked.get(screening.questionnaireVersion())).stream()
                                .map(questions -> ScreeningView.of(screening, questions, language)))
                        .toList());
    }

    /**
     * What was answered and what follows: clear, amber or red. Advice says what to do, in whole sentences; of a red
     * outcome the urgency is emergency or soon.
     */
    record ScreeningView(
            UUID id,
            UUID episodeId,
            int questionnaireVersion,
            Instant answeredAt,
            String outcome,
            @Nullable Urgency urgency,
            List<String> advice,
            List<String> conditions,
            List<String> ambers,
            String complaint,
            Map<String, String> answers) {

        static ScreeningView of(Screening screening, Questionnaire asked, String language) {
            var findings = screening.findings();
            var answers = screening.answers();
            return new ScreeningView(
                    screening.id(),
                    screening.episodeId(),
                    screening.questionnaireVersion(),
                    screening.answeredAt(),
                    findings.outcome(),
                    findings.urgency(),
                    asked.told(findings, answers.byQuestion(), language),
                    findings.conditions(),
                    findings.ambers(),
                    answers.complaint(),
                    answers.byQuestion());
        }
    }
}
