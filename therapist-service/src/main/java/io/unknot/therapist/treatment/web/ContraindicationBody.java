package io.unknot.therapist.treatment.web;

import io.unknot.therapist.register.web.ConditionCode;
import io.unknot.therapist.register.web.ShortText;
import io.unknot.therapist.treatment.Contraindication;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The effect is warn, adapt or block; alternatives are ids of other treatments. */
record ContraindicationBody(
        @ConditionCode String condition,
        @ShortText String effect,
        @Nullable @Size(max = 20) Set<@NotNull UUID> alternatives) {

    static ContraindicationBody of(Contraindication contraindication) {
        return new ContraindicationBody(
                contraindication.condition(),
                contraindication.effect().word(),
                new TreeSet<>(contraindication.alternatives()));
    }

    Contraindication toContraindication() {
        return new Contraindication(
                condition, Contraindication.Effect.of(effect), alternatives == null ? Set.of() : alternatives);
    }
}
