package io.unknot.booking.screening;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;

/** What a client said: what troubles them, as a condition, and an answer to each question. Stored sealed, logged never. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Answers(String complaint, Map<String, String> byQuestion) {

    public Answers {
        byQuestion = Map.copyOf(byQuestion);
    }

    @Override
    public String toString() {
        return "Answers[...]";
    }
}
