package io.unknot.local.demo;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What somebody answers to the safety questions who has a sore back and nothing else. */
public final class SafetyAnswers {
    public static final String QUESTIONS = "/api/v1/questionnaire";

    private static final String COMPLAINT = "non-specific-low-back-pain";
    private static final String SOME_PAIN = "5";

    private SafetyAnswers() {}

    /** Where a client's answers go. */
    public static String addressOf(Object clientId) {
        return "/api/v1/clients/" + clientId + "/screenings";
    }

    /** The body that answers the questions as they were read from {@link #QUESTIONS}. */
    public static Map<String, Object> untroubled(JsonNode questionnaire) {
        Map<String, String> answers = new HashMap<>();
        for (JsonNode question : questionnaire.path("questions").values()) {
            answers.put(question.path("key").asString(), untroubledBy(question));
        }
        return Map.of(
                "questionnaireVersion",
                questionnaire.path("version").asInt(),
                "complaint",
                COMPLAINT,
                "answers",
                answers);
    }

    private static String untroubledBy(JsonNode question) {
        return switch (question.path("kind").asString()) {
            case "scale" -> SOME_PAIN;
            case "choice" -> question.path("choices").path(0).path("key").asString();
            default -> "no";
        };
    }
}
