package io.unknot.therapist.treatment.postgres;

import io.r2dbc.spi.Readable;
import io.unknot.schedule.StrainGuard;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.register.postgres.table.Bindings;
import io.unknot.therapist.register.postgres.table.Columns;
import io.unknot.therapist.register.postgres.table.JsonColumn;
import io.unknot.therapist.treatment.Contraindication;
import io.unknot.therapist.treatment.Modality;
import io.unknot.therapist.treatment.Price;
import io.unknot.therapist.treatment.Treatment;
import io.unknot.therapist.treatment.Variant;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** A treatment as a row, with variants, strain guard and contraindications as JSON. */
final class TreatmentRow {

    private TreatmentRow() {}

    static Versioned<Treatment> read(Readable row) {
        var columns = new Columns(row);
        var strain = columns.maybe("strain_json", String.class);
        var treatment = new Treatment(
                columns.uuid("treatment_id"),
                columns.text("name"),
                columns.text("technique"),
                Modality.of(columns.text("modality")),
                JsonColumn.read(columns.text("variants_json"), VariantColumn.class).stream()
                        .map(VariantColumn::toDomain)
                        .toList(),
                columns.minutes("before_minutes"),
                columns.minutes("after_minutes"),
                columns.texts("room_features"),
                strain == null
                        ? null
                        : JsonColumn.readOne(strain, StrainColumn.class).toDomain(),
                columns.texts("suits"),
                JsonColumn.read(columns.text("contraindications_json"), ContraindicationColumn.class).stream()
                        .map(ContraindicationColumn::toDomain)
                        .toList());
        return new Versioned<>(treatment, columns.version());
    }

    static GenericExecuteSpec bind(GenericExecuteSpec statement, Versioned<Treatment> entry) {
        var treatment = entry.content();
        var strain = treatment.strain();
        return statement
                .bind("id", treatment.id())
                .bind("version", entry.version())
                .bind("name", treatment.name())
                .bind("technique", treatment.technique())
                .bind("modality", treatment.modality().word())
                .bind("before", treatment.before().toMinutes())
                .bind("after", treatment.after().toMinutes())
                .bind("features", treatment.roomFeatures().toArray(String[]::new))
                .bind(
                        "variants",
                        JsonColumn.write(treatment.variants().stream()
                                .map(VariantColumn::of)
                                .toList()))
                .bind("strain", Bindings.orNull(strain(strain), String.class))
                .bind("suits", treatment.suits().toArray(String[]::new))
                .bind(
                        "contraindications",
                        JsonColumn.write(treatment.contraindications().stream()
                                .map(ContraindicationColumn::of)
                                .toList()));
    }

    private static @Nullable String strain(@Nullable StrainGuard guard) {
        return guard == null ? null : JsonColumn.writeOne(StrainColumn.of(guard));
    }

    private record VariantColumn(long minutes, List<PriceColumn> prices) {
        static VariantColumn of(Variant variant) {
            return new VariantColumn(
                    variant.duration().toMinutes(),
                    variant.prices().stream().map(PriceColumn::of).toList());
        }

        Variant toDomain() {
            return new Variant(
                    Duration.ofMinutes(minutes),
                    prices.stream().map(PriceColumn::toDomain).toList());
        }
    }

    private record PriceColumn(long amountMinor, String currency) {
        static PriceColumn of(Price price) {
            return new PriceColumn(price.amountMinor(), price.currency().getCurrencyCode());
        }

        Price toDomain() {
            return Price.of(amountMinor, currency);
        }
    }

    private record StrainColumn(long inARowMinutes, long aDayMinutes, long restMinutes) {
        static StrainColumn of(StrainGuard guard) {
            return new StrainColumn(
                    guard.inARow().toMinutes(),
                    guard.aDay().toMinutes(),
                    guard.rest().toMinutes());
        }

        StrainGuard toDomain() {
            return new StrainGuard(
                    Duration.ofMinutes(inARowMinutes),
                    Duration.ofMinutes(aDayMinutes),
                    Duration.ofMinutes(restMinutes));
        }
    }

    private record ContraindicationColumn(String condition, Contraindication.Effect effect, Set<UUID> alternatives) {
        static ContraindicationColumn of(Contraindication contraindication) {
            return new ContraindicationColumn(
                    contraindication.condition(), contraindication.effect(), contraindication.alternatives());
        }

        Contraindication toDomain() {
            return new Contraindication(condition, effect, alternatives);
        }
    }
}
