package io.unknot.booking.screening.web;

import io.unknot.booking.audit.By;
import io.unknot.booking.screening.questionnaire.ChangeQuestionnaire;
import io.unknot.booking.screening.questionnaire.Question;
import io.unknot.booking.screening.questionnaire.Questionnaire;
import io.unknot.booking.screening.questionnaire.Questionnaires;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.problem.Problem;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What is asked before a visit: for everybody to read, for managers to change. */
@RestController
@RequestMapping("/api/v1/questionnaire")
class QuestionnaireController {

    private final Questionnaires questionnaires;
    private final ChangeQuestionnaire changeQuestionnaire;

    QuestionnaireController(Questionnaires questionnaires, ChangeQuestionnaire changeQuestionnaire) {
        this.questionnaires = questionnaires;
        this.changeQuestionnaire = changeQuestionnaire;
    }

    @GetMapping
    Mono<QuestionnaireView> newest() {
        return questionnaires.newest().map(QuestionnaireView::of);
    }

    /** Says all that is asked from now on, as the next version. */
    @PutMapping
    Mono<QuestionnaireView> change(Caller caller, @Valid @RequestBody Questionnaire.Content content) {
        var by = By.of(Access.chainManager(caller));
        var objections = content.objections();
        if (!objections.isEmpty()) {
            var problem = Problem.of(400, "invalid-request", "Something in this questionnaire is not right")
                    .next("Correct the fields named, then send it again.");
            for (var objection : objections.entrySet()) {
                problem = problem.field(objection.getKey(), objection.getValue());
            }
            throw problem.toException();
        }
        return changeQuestionnaire.change(content, by).map(QuestionnaireView::of);
    }

    /** One version of it. */
    record QuestionnaireView(int version, List<Question> questions, Map<String, Map<String, String>> texts) {
        static QuestionnaireView of(Questionnaire questionnaire) {
            var content = questionnaire.content();
            return new QuestionnaireView(questionnaire.version(), content.questions(), content.texts());
        }
    }
}
