package io.unknot.therapist.treatment.web;

import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.register.web.ConditionCode;
import io.unknot.therapist.register.web.ShortText;
import io.unknot.therapist.register.web.Wire;
import io.unknot.therapist.treatment.Contraindication;
import io.unknot.therapist.treatment.Modality;
import io.unknot.therapist.treatment.Pressure;
import io.unknot.therapist.treatment.Treatment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A treatment as JSON, both ways. On the way in id and version may be left out: the path and If-Match say them. */
record TreatmentBody(
        @Nullable UUID id,
        @Nullable Long version,
        @ShortText String name,
        @ShortText String technique,
        @ShortText String modality,
        @NotNull @Size(min = 1, max = 12) List<@NotNull @Valid VariantBody> variants,
        @NotNull @Min(0) @Max(60) Integer bufferBeforeMinutes,
        @NotNull @Min(0) @Max(60) Integer bufferAfterMinutes,
        @NotNull @Size(max = 30) Set<@ShortText String> roomFeatures,
        @Nullable @Valid StrainBody strain,
        @Nullable @Size(max = 50) Set<@ConditionCode String> suits,
        @Nullable @Size(max = 50) List<@NotNull @Valid ContraindicationBody> contraindications,
        @Nullable @Size(max = 3) Set<@ShortText String> pressures) {

    static TreatmentBody of(Versioned<Treatment> entry) {
        var treatment = entry.content();
        return new TreatmentBody(
                treatment.id(),
                entry.version(),
                treatment.name(),
                treatment.technique(),
                treatment.modality().word(),
                treatment.variants().stream().map(VariantBody::of).toList(),
                minutes(treatment.before()),
                minutes(treatment.after()),
                new TreeSet<>(treatment.roomFeatures()),
                StrainBody.of(treatment.strain()),
                new TreeSet<>(treatment.suits()),
                treatment.contraindications().stream()
                        .map(ContraindicationBody::of)
                        .toList(),
                words(treatment.pressures()));
    }

    Treatment toTreatment(UUID inPath) {
        Wire.requireSameId(inPath, id);
        return Wire.read(
                "",
                () -> new Treatment(
                        inPath,
                        name,
                        technique,
                        Modality.of(modality),
                        Wire.readAll("variants", variants, VariantBody::toVariant),
                        Duration.ofMinutes(bufferBeforeMinutes),
                        Duration.ofMinutes(bufferAfterMinutes),
                        roomFeatures,
                        strain == null ? null : Wire.read("strain.", strain::toGuard),
                        suits == null ? Set.of() : suits,
                        toContraindications(),
                        toPressures()));
    }

    private List<Contraindication> toContraindications() {
        return contraindications == null
                ? List.of()
                : Wire.readAll("contraindications", contraindications, ContraindicationBody::toContraindication);
    }

    private Set<Pressure> toPressures() {
        return pressures == null
                ? Set.of()
                : pressures.stream().map(Pressure::of).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> words(Set<Pressure> pressures) {
        return new TreeSet<>(pressures.stream().map(Pressure::word).toList());
    }

    private static int minutes(Duration duration) {
        return Math.toIntExact(duration.toMinutes());
    }
}
