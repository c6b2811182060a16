package io.unknot.booking.screening.gate;

import java.util.UUID;

/** That a treatment needs care for a client: which condition calls for it, the answers say. */
public record Advice(UUID treatmentId, Effect effect) {

    /** How much. */
    public enum Effect {
        /** Told, then treated as usual. */
        WARN("warn", "The therapist will ask about your answers before this treatment begins."),
        /** Treated in another way. */
        ADAPT("adapt", "The therapist will adapt this treatment to your answers.");

        private final String word;
        private final String sentence;

        Effect(String word, String sentence) {
            this.word = word;
            this.sentence = sentence;
        }

        /** As callers spell it. */
        public String word() {
            return word;
        }

        /** For the client; it names no condition. */
        public String sentence() {
            return sentence;
        }
    }
}
