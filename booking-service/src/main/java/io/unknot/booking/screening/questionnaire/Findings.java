package io.unknot.booking.screening.questionnaire;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a client's answers. It tells of their health: it is stored sealed, and says nothing when it is
 * written into a log by mistake.
 *
 * @param conditions what treatments may be unfit for, the complaint first
 * @param ambers the keys of the questions whose answers the therapist should know of
 * @param urgency of the most urgent red answer, if there is one
 * @param minor whether the pain is small enough for self-care
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Findings(
        List<String> conditions,
        List<String> ambers,
        @Nullable Urgency urgency,
        boolean minor) {

    public Findings {
        conditions = List.copyOf(conditions);
        ambers = List.copyOf(ambers);
    }

    /** In one word: clear, amber or red. */
    @JsonIgnore
    public String outcome() {
        if (urgency != null) {
            return "red";
        }
        return ambers.isEmpty() ? "clear" : "amber";
    }

    /** Whether a visit may be booked without a physician's word. */
    public boolean admits() {
        return urgency == null;
    }

    /** The keys of the texts it is told with. */
    List<String> texts() {
        if (urgency != null) {
            return List.of(urgency.word());
        }
        var texts = new ArrayList<String>();
        texts.add(ambers.isEmpty() ? "clear" : "amber");
        if (minor) {
            texts.add("self-care");
        }
        return texts;
    }

    @Override
    public String toString() {
        return "Findings[...]";
    }
}
