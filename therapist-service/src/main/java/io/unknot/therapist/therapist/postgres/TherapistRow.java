package io.unknot.therapist.therapist.postgres;

import io.r2dbc.spi.Readable;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.register.postgres.table.Bindings;
import io.unknot.therapist.register.postgres.table.Columns;
import io.unknot.therapist.register.postgres.table.JsonColumn;
import io.unknot.therapist.therapist.Gender;
import io.unknot.therapist.therapist.Therapist;
import java.net.URI;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** A therapist as a row, with licences and fees as JSON. */
final class TherapistRow {

    private TherapistRow() {}

    static Versioned<Therapist> read(Readable row) {
        var columns = new Columns(row);
        var therapist = new Therapist(
                columns.uuid("therapist_id"),
                columns.text("name"),
                columns.texts("languages"),
                gender(columns.maybe("gender", String.class)),
                Year.of(columns.number("experience_since")),
                Set.copyOf(List.of(columns.get("treatments", UUID[].class))),
                JsonColumn.read(columns.text("licences_json"), LicenceColumn.class, LicenceColumn::toDomain),
                columns.texts("techniques"),
                columns.texts("conditions"),
                JsonColumn.read(columns.text("fees_json"), FeeColumn.class, FeeColumn::toDomain),
                photo(columns.maybe("photo", String.class)),
                columns.maybe("bio", String.class));
        return new Versioned<>(therapist, columns.version());
    }

    static GenericExecuteSpec bind(GenericExecuteSpec statement, Versioned<Therapist> entry) {
        var therapist = entry.content();
        var gender = therapist.gender();
        var photo = therapist.photo();
        return statement
                .bind("id", therapist.id())
                .bind("version", entry.version())
                .bind("name", therapist.name())
                .bind("languages", therapist.languages().toArray(String[]::new))
                .bind("gender", Bindings.orNull(gender == null ? null : gender.word(), String.class))
                .bind("since", therapist.experienceSince().getValue())
                .bind("techniques", therapist.techniques().toArray(String[]::new))
                .bind("conditions", therapist.conditions().toArray(String[]::new))
                .bind("fees", JsonColumn.write(therapist.fees(), FeeColumn::of))
                .bind("photo", Bindings.orNull(photo == null ? null : photo.toString(), String.class))
                .bind("bio", Bindings.orNull(therapist.bio(), String.class));
    }

    static String licences(Therapist therapist) {
        return JsonColumn.write(therapist.licences(), LicenceColumn::of);
    }

    private static @Nullable Gender gender(@Nullable String word) {
        return word == null ? null : Gender.of(word);
    }

    private static @Nullable URI photo(@Nullable String address) {
        return address == null ? null : URI.create(address);
    }
}
