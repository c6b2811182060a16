package io.unknot.therapist.treatment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** What having a condition means for a treatment, and what could be offered in its place. */
public record Contraindication(String condition, Effect effect, Set<UUID> alternatives) {

    /** Told and gone on with; given otherwise; not given. */
    public enum Effect {
        WARN,
        ADAPT,
        BLOCK;

        /** Refuses any other word than warn, adapt or block. */
        public static Effect of(String word) {
            return Arrays.stream(values())
                    .filter(effect -> effect.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("effect must be warn, adapt or block"));
        }
    }

    public Contraindication {
        alternatives = Set.copyOf(alternatives);
    }
}
