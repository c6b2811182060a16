package io.unknot.booking;

import static java.util.Objects.requireNonNull;

import io.unknot.booking.audit.By;
import io.unknot.booking.screening.AnswerScreening;
import io.unknot.booking.screening.Answers;
import io.unknot.booking.screening.Screening;
import io.unknot.booking.screening.questionnaire.Question;
import io.unknot.booking.screening.questionnaire.Questionnaire;
import io.unknot.booking.screening.questionnaire.Questionnaires;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where clients answer the safety questions: nothing is wrong with them but what a test says. */
public final class Surgery {

    public static final String COMPLAINT = "non-specific-low-back-pain";

    private final AnswerScreening answerScreening;
    private final Questionnaires questionnaires;

    Surgery(AnswerScreening answerScreening, Questionnaires questionnaires) {
        this.answerScreening = answerScreening;
        this.questionnaires = questionnaires;
    }

    /** What is asked now. */
    public Questionnaire asked() {
        return requireNonNull(questionnaires.newest().block());
    }

    public Screening clear(UUID client) {
        return says(client, Map.of());
    }

    /** All that is asked, answered without trouble but for these. */
    public Screening says(UUID client, Map<String, String> trouble) {
        var asked = asked();
        return requireNonNull(answerScreening
                .answer(client, asked.version(), new Answers(COMPLAINT, answers(asked, trouble)), By.system())
                .block());
    }

    public static Map<String, String> answers(Questionnaire asked, Map<String, String> trouble) {
        var answers = new HashMap<>(
                asked.content().questions().stream().collect(Collectors.toMap(Question::key, Surgery::untroubled)));
        answers.putAll(trouble);
        return answers;
    }

    private static String untroubled(Question question) {
        return switch (question.kind()) {
            case YES_NO -> "no";
            case SCALE -> "5";
            case CHOICE -> requireNonNull(question.choices()).getFirst().key();
        };
    }
}
