package io.unknot.therapist.clinic.postgres;

import io.r2dbc.spi.Readable;
import io.unknot.schedule.clinic.BookingWindow;
import io.unknot.schedule.clinic.Place;
import io.unknot.therapist.clinic.Address;
import io.unknot.therapist.clinic.Clinic;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.register.postgres.table.Bindings;
import io.unknot.therapist.register.postgres.table.Columns;
import io.unknot.therapist.register.postgres.table.JsonColumn;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** A clinic as its row, with hours, closures and rooms as JSON. */
final class ClinicRow {

    private ClinicRow() {}

    static Versioned<Clinic> read(Readable row) {
        var columns = new Columns(row);
        var clinic = new Clinic(
                columns.uuid("clinic_id"),
                columns.text("name"),
                address(columns),
                ZoneId.of(columns.text("zone")),
                new BookingWindow(
                        columns.minutes("grid_minutes"),
                        columns.minutes("notice_minutes"),
                        Period.ofDays(columns.number("horizon_days"))),
                JsonColumn.read(columns.text("hours_json"), HoursColumn.class, HoursColumn::toDomain),
                JsonColumn.read(columns.text("closures_json"), ClosureColumn.class, ClosureColumn::toDomain),
                JsonColumn.read(columns.text("rooms_json"), RoomColumn.class, RoomColumn::toDomain),
                place(columns));
        return new Versioned<>(clinic, columns.version());
    }

    private static Address address(Columns columns) {
        return new Address(
                columns.text("address_line"), columns.text("city"), columns.text("postcode"), columns.text("country"));
    }

    private static @Nullable Place place(Columns columns) {
        var latitude = columns.maybe("latitude", Double.class);
        var longitude = columns.maybe("longitude", Double.class);
        return latitude == null || longitude == null ? null : new Place(latitude, longitude);
    }

    static GenericExecuteSpec bind(GenericExecuteSpec statement, Versioned<Clinic> entry) {
        var clinic = entry.content();
        var place = clinic.place();
        return statement
                .bind("id", clinic.id())
                .bind("version", entry.version())
                .bind("name", clinic.name())
                .bind("line", clinic.address().line())
                .bind("city", clinic.address().city())
                .bind("postcode", clinic.address().postcode())
                .bind("country", clinic.address().country())
                .bind("zone", clinic.zone().getId())
                .bind("grid", clinic.window().grid().toMinutes())
                .bind("notice", clinic.window().notice().toMinutes())
                .bind("horizon", clinic.window().horizon().get(ChronoUnit.DAYS))
                .bind("hours", JsonColumn.write(clinic.openingHours(), HoursColumn::of))
                .bind("closures", JsonColumn.write(clinic.closures(), ClosureColumn::of))
                .bind("latitude", Bindings.orNull(place == null ? null : place.latitude(), Double.class))
                .bind("longitude", Bindings.orNull(place == null ? null : place.longitude(), Double.class));
    }

    static String rooms(Clinic clinic) {
        return JsonColumn.write(clinic.rooms(), RoomColumn::of);
    }
}
