package io.unknot.therapist.treatment;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** What having a condition means for a treatment, and the treatments that could be offered in its place. */
public record Contraindication(String condition, Effect effect, Set<UUID> alternatives) {

    /** What happens to somebody who has the condition. */
    public enum Effect {
        /** Told, then treated as usual. */
        WARN,
        /** Treated in another way. */
        ADAPT,
        /** Not treated. */
        BLOCK;

        /** The spelling in JSON and rows, such as {@code warn}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Refuses what is none of them, whatever its letters' case. */
        public static Effect of(String word) {
            for (var effect : values()) {
                if (effect.word().equalsIgnoreCase(word)) {
                    return effect;
                }
            }
            throw new IllegalArgumentException("effect must be warn, adapt or block");
        }
    }

    public Contraindication {
        alternatives = Set.copyOf(alternatives);
    }
}
