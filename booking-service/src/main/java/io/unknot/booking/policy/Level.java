package io.unknot.booking.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** For whom a policy speaks: the organisation, a clinic, a treatment at all clinics, or a treatment at one clinic. */
public record Level(Optional<UUID> clinicId, Optional<UUID> treatmentId) {

    public static final Level ORGANISATION = new Level(Optional.empty(), Optional.empty());

    public static Level ofClinic(UUID clinicId) {
        return new Level(Optional.of(clinicId), Optional.empty());
    }

    public static Level ofTreatment(UUID treatmentId) {
        return new Level(Optional.empty(), Optional.of(treatmentId));
    }

    public static Level of(UUID clinicId, UUID treatmentId) {
        return new Level(Optional.of(clinicId), Optional.of(treatmentId));
    }

    /** All that speak for a treatment at a clinic, the nearest first. */
    public static List<Level> over(UUID clinicId, UUID treatmentId) {
        return List.of(of(clinicId, treatmentId), ofTreatment(treatmentId), ofClinic(clinicId), ORGANISATION);
    }

    /** The same for the same level everywhere; nobody can choose it, as the ids of clinics and treatments are chosen. */
    public UUID id() {
        var name = "policy clinic=%s treatment=%s"
                .formatted(
                        clinicId.map(UUID::toString).orElse(""),
                        treatmentId.map(UUID::toString).orElse(""));
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }
}
