package io.unknot.therapist.treatment.web;

import io.unknot.schedule.StrainGuard;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.register.web.ConditionCode;
import io.unknot.therapist.register.web.ShortText;
import io.unknot.therapist.register.web.Wire;
import io.unknot.therapist.treatment.Contraindication;
import io.unknot.therapist.treatment.Modality;
import io.unknot.therapist.treatment.Price;
import io.unknot.therapist.treatment.Treatment;
import io.unknot.therapist.treatment.Variant;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
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
        @Nullable @Size(max = 50) List<@NotNull @Valid ContraindicationBody> contraindications) {

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
                        .toList());
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
                        Wire.readAll(
                                "contraindications",
                                contraindications == null ? List.of() : contraindications,
                                ContraindicationBody::toContraindication)));
    }

    private static int minutes(Duration duration) {
        return Math.toIntExact(duration.toMinutes());
    }

    record VariantBody(
            @NotNull @Min(10) @Max(240) Integer minutes,
            @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid PriceBody> prices) {

        static VariantBody of(Variant variant) {
            return new VariantBody(
                    TreatmentBody.minutes(variant.duration()),
                    variant.prices().stream().map(PriceBody::of).toList());
        }

        Variant toVariant() {
            return new Variant(Duration.ofMinutes(minutes), Wire.readAll("prices", prices, PriceBody::toPrice));
        }
    }

    record PriceBody(
            @NotNull @Min(0) @Max(100_000_000) Long amountMinor,
            @ShortText String currency) {

        static PriceBody of(Price price) {
            return new PriceBody(price.amountMinor(), price.currency().getCurrencyCode());
        }

        Price toPrice() {
            return Price.of(amountMinor, currency);
        }
    }

    /** Without a rest, a row ends after 15 minutes without a visit. */
    record StrainBody(
            @NotNull @Min(1) @Max(1440) Integer inARowMinutes,
            @NotNull @Min(1) @Max(1440) Integer aDayMinutes,
            @Nullable @Min(1) @Max(720) Integer restMinutes) {

        private static final int USUAL_REST = 15;

        static @Nullable StrainBody of(@Nullable StrainGuard guard) {
            return guard == null
                    ? null
                    : new StrainBody(
                            TreatmentBody.minutes(guard.inARow()),
                            TreatmentBody.minutes(guard.aDay()),
                            TreatmentBody.minutes(guard.rest()));
        }

        StrainGuard toGuard() {
            return new StrainGuard(
                    Duration.ofMinutes(inARowMinutes),
                    Duration.ofMinutes(aDayMinutes),
                    Duration.ofMinutes(restMinutes == null ? USUAL_REST : restMinutes));
        }
    }

    record ContraindicationBody(
            @ConditionCode String condition,
            @ShortText String effect,
            @Nullable @Size(max = 20) Set<@NotNull UUID> alternatives) {

        static ContraindicationBody of(Contraindication contraindication) {
            SortedSet<UUID> alternatives = new TreeSet<>(contraindication.alternatives());
            return new ContraindicationBody(
                    contraindication.condition(),
                    contraindication.effect().name().toLowerCase(Locale.ROOT),
                    alternatives);
        }

        Contraindication toContraindication() {
            return new Contraindication(
                    condition, Contraindication.Effect.of(effect), alternatives == null ? Set.of() : alternatives);
        }
    }
}
