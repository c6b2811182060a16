package io.unknot.therapist.treatment.postgres;

import io.unknot.therapist.treatment.Contraindication;
import io.unknot.therapist.treatment.Contraindication.Effect;
import java.util.Set;
import java.util.UUID;

/** A contraindication as JSON in a treatment's row. */
record ContraindicationColumn(String condition, String effect, Set<UUID> alternatives) {
    static ContraindicationColumn of(Contraindication contraindication) {
        return new ContraindicationColumn(
                contraindication.condition(), contraindication.effect().word(), contraindication.alternatives());
    }

    Contraindication toDomain() {
        return new Contraindication(condition, Effect.of(effect), alternatives);
    }
}
