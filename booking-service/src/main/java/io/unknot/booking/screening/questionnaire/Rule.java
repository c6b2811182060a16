package io.unknot.booking.screening.questionnaire;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an answer means: {@code yes}, {@code no}, the key of a choice, or of a scale {@code 8+} for eight and more and
 * {@code 3-} for three and less. Red has an urgency; any of them may name a condition that treatments are unfit for.
 */
public record Rule(
        @NotNull @Pattern(regexp = "([0-9]|10)[+-]|[a-z][a-z0-9-]{0,63}")
        String when,

        @NotNull Raises raises,
        @Nullable Urgency urgency,
        @Nullable @Pattern(regexp = Questionnaire.KEY) String condition,
        @Nullable @Size(max = 10) Map<String, @NotNull @Size(max = 500) String> advice) {

    /** How much it matters. */
    public enum Raises {
        /** No booking before a physician has been seen. */
        @JsonProperty("red")
        RED,
        /** Booked with advice, and the therapist is told. */
        @JsonProperty("amber")
        AMBER,
        /** No more than the condition. */
        @JsonProperty("condition")
        CONDITION,
        /** Pain so small that self-care is named as well. */
        @JsonProperty("minor")
        MINOR
    }

    boolean appliesTo(String answer) {
        var end = when.charAt(when.length() - 1);
        return switch (end) {
            case '+' -> Integer.parseInt(answer) >= threshold();
            case '-' -> Integer.parseInt(answer) <= threshold();
            default -> when.equals(answer);
        };
    }

    /** Whether it says all that what it raises needs. */
    boolean isWhole() {
        return (raises == Raises.RED) == (urgency != null) && (raises != Raises.CONDITION || condition != null);
    }

    boolean isOfScale() {
        return when.endsWith("+") || when.endsWith("-");
    }

    private int threshold() {
        return Integer.parseInt(when.substring(0, when.length() - 1));
    }
}
