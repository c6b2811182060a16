package io.unknot.booking.screening.gate;

import io.unknot.booking.words.Sentence;
import java.util.Locale;
import java.util.UUID;

/** That a treatment needs care for a client: which condition calls for it, the answers say. */
public record Advice(UUID treatmentId, Effect effect) {

    /** How much. */
    public enum Effect {
        /** Told, then treated as usual. */
        WARN(Sentence.CARE_WARN),
        /** Treated in another way. */
        ADAPT(Sentence.CARE_ADAPT);

        private final Sentence sentence;

        Effect(Sentence sentence) {
            this.sentence = sentence;
        }

        /** As callers spell it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** For the client. */
        public Sentence sentence() {
            return sentence;
        }
    }
}
