package io.unknot.therapist.treatment.postgres;

import io.r2dbc.spi.Readable;
import io.unknot.schedule.StrainGuard;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.register.postgres.table.Bindings;
import io.unknot.therapist.register.postgres.table.Columns;
import io.unknot.therapist.register.postgres.table.JsonColumn;
import io.unknot.therapist.treatment.Modality;
import io.unknot.therapist.treatment.Pressure;
import io.unknot.therapist.treatment.Treatment;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** A treatment as a row, with variants, strain guard and contraindications as JSON. */
final class TreatmentRow {

    private TreatmentRow() {}

    static Versioned<Treatment> read(Readable row) {
        var columns = new Columns(row);
        var treatment = new Treatment(
                columns.uuid("treatment_id"),
                columns.text("name"),
                columns.text("technique"),
                Modality.of(columns.text("modality")),
                JsonColumn.read(columns.text("variants_json"), VariantColumn.class, VariantColumn::toDomain),
                columns.minutes("before_minutes"),
                columns.minutes("after_minutes"),
                columns.texts("room_features"),
                guard(columns.maybe("strain_json", String.class)),
                columns.texts("suits"),
                JsonColumn.read(
                        columns.text("contraindications_json"),
                        ContraindicationColumn.class,
                        ContraindicationColumn::toDomain),
                pressures(columns.texts("pressures")));
        return new Versioned<>(treatment, columns.version());
    }

    static GenericExecuteSpec bind(GenericExecuteSpec statement, Versioned<Treatment> entry) {
        var treatment = entry.content();
        return statement
                .bind("id", treatment.id())
                .bind("version", entry.version())
                .bind("name", treatment.name())
                .bind("technique", treatment.technique())
                .bind("modality", treatment.modality().word())
                .bind("before", treatment.before().toMinutes())
                .bind("after", treatment.after().toMinutes())
                .bind("features", treatment.roomFeatures().toArray(String[]::new))
                .bind("variants", JsonColumn.write(treatment.variants(), VariantColumn::of))
                .bind("strain", Bindings.orNull(strain(treatment.strain()), String.class))
                .bind("suits", treatment.suits().toArray(String[]::new))
                .bind("contraindications", JsonColumn.write(treatment.contraindications(), ContraindicationColumn::of))
                .bind(
                        "pressures",
                        treatment.pressures().stream().map(Pressure::word).toArray(String[]::new));
    }

    private static Set<Pressure> pressures(Set<String> words) {
        return words.stream().map(Pressure::of).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable StrainGuard guard(@Nullable String json) {
        return json == null
                ? null
                : JsonColumn.readOne(json, StrainColumn.class).toDomain();
    }

    private static @Nullable String strain(@Nullable StrainGuard guard) {
        return guard == null ? null : JsonColumn.writeOne(StrainColumn.of(guard));
    }
}
