package io.unknot.booking.screening.questionnaire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How soon somebody should see a physician. */
public enum Urgency {
    /** Now. */
    @JsonProperty("emergency")
    EMERGENCY("emergency"),
    /** Before the next visit. */
    @JsonProperty("soon")
    SOON("soon");

    private final String word;

    Urgency(String word) {
        this.word = word;
    }

    /** As stores and callers spell it. */
    public String word() {
        return word;
    }
}
