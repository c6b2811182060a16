package io.unknot.booking.policy;

import java.util.Arrays;
import java.util.Locale;

/** What follows for a client for something they did; waived, it no longer counts. */
public record NotedConsequence(Occasion occasion, Consequence consequence, boolean waived) {

    /** What they did. */
    public enum Occasion {
        LATE_CANCEL,
        NO_SHOW;

        /** As stores and callers spell it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Reads what {@link #word} has written. */
        public static Occasion of(String word) {
            return Arrays.stream(values())
                    .filter(occasion -> occasion.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no occasion is called " + word));
        }
    }
}
