package io.unknot.therapist.policy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What all levels of the policy say at one moment; it never changes, a new one takes its place. */
public final class Limits {

    /** Nobody has said anything. */
    public static final Limits NONE = new Limits(Map.of());

    private final Map<Optional<UUID>, Map<Optional<UUID>, Limit>> byClinicAndTreatment;

    private Limits(Map<Optional<UUID>, Map<Optional<UUID>, Limit>> byClinicAndTreatment) {
        this.byClinicAndTreatment = byClinicAndTreatment;
    }

    /** With what these levels now say; of the other levels as before. */
    public Limits with(Set<Limit> said) {
        var changed = said.stream().map(Limit::levelId).collect(Collectors.toUnmodifiableSet());
        var kept = byClinicAndTreatment.values().stream()
                .flatMap(levels -> levels.values().stream())
                .filter(limit -> !changed.contains(limit.levelId()));
        return new Limits(Stream.concat(kept, said.stream())
                .collect(Collectors.groupingBy(
                        Limit::clinicId, Collectors.toUnmodifiableMap(Limit::treatmentId, limit -> limit))));
    }

    /** What they say at one clinic. */
    public LimitsAtClinic at(UUID clinicId) {
        return new LimitsAtClinic(of(Optional.of(clinicId)), of(Optional.empty()));
    }

    private Map<Optional<UUID>, Limit> of(Optional<UUID> clinic) {
        return byClinicAndTreatment.getOrDefault(clinic, Map.of());
    }
}
