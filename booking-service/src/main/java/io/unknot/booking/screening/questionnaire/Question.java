package io.unknot.booking.screening.questionnaire;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing that is asked, in each language, and what its answers mean. */
public record Question(
        @NotNull @Pattern(regexp = Questionnaire.KEY) String key,
        @NotEmpty @Size(max = 10) Map<String, @NotNull @Size(max = 500) String> text,
        @NotNull Kind kind,
        @Nullable @Size(max = 20) List<@NotNull @Valid Choice> choices,
        @NotNull @Size(max = 10) List<@NotNull @Valid Rule> rules) {

    /** How it is answered: every answer is a word. */
    public enum Kind {
        /** {@code yes} or {@code no}. */
        @JsonProperty("yes-no")
        YES_NO,
        /** {@code 0} to {@code 10}. */
        @JsonProperty("scale")
        SCALE,
        /** The key of one of its choices. */
        @JsonProperty("choice")
        CHOICE
    }

    /** One of the answers to choose from. */
    public record Choice(
            @NotNull @Pattern(regexp = Questionnaire.KEY) String key,
            @NotEmpty @Size(max = 10) Map<String, @NotNull @Size(max = 200) String> text) {}

    /** What is wrong with the answer, if anything is. */
    Optional<String> objectionTo(@Nullable String answer) {
        if (answer == null) {
            return Optional.of("must be answered");
        }
        return switch (kind) {
            case YES_NO -> unless(answer.equals("yes") || answer.equals("no"), "must be yes or no");
            case SCALE -> unless(answer.matches("[0-9]|10"), "must be a whole number from 0 to 10");
            case CHOICE -> unless(isChoice(answer), "must be the key of one of the choices");
        };
    }

    /** What is wrong with the question itself, if anything is. */
    Optional<String> objection() {
        if (!text.containsKey(Questionnaire.DEFAULT_LANGUAGE)) {
            return Optional.of("must have a text in en");
        }
        if ((kind == Kind.CHOICE) != (choices != null && !choices.isEmpty())) {
            return Optional.of("has choices if it is of the kind choice, and only then");
        }
        return unless(rules.stream().allMatch(this::fits), "has a rule that does not fit its kind, or says too little");
    }

    private boolean fits(Rule rule) {
        return rule.isWhole()
                && switch (kind) {
                    case YES_NO -> rule.when().equals("yes") || rule.when().equals("no");
                    case SCALE -> rule.isOfScale();
                    case CHOICE -> isChoice(rule.when());
                };
    }

    private boolean isChoice(String answer) {
        return choices != null
                && choices.stream().anyMatch(choice -> choice.key().equals(answer));
    }

    private static Optional<String> unless(boolean holds, String objection) {
        return holds ? Optional.empty() : Optional.of(objection);
    }
}
