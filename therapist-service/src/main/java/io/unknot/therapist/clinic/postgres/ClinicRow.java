package io.unknot.therapist.clinic.postgres;

import io.r2dbc.spi.Readable;
import io.unknot.schedule.clinic.BookingWindow;
import io.unknot.schedule.clinic.Closure;
import io.unknot.schedule.clinic.OpeningHours;
import io.unknot.schedule.clinic.Place;
import io.unknot.schedule.clinic.Room;
import io.unknot.schedule.time.LocalHours;
import io.unknot.therapist.clinic.Address;
import io.unknot.therapist.clinic.Clinic;
import io.unknot.therapist.clinic.NamedRoom;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.register.postgres.table.Bindings;
import io.unknot.therapist.register.postgres.table.Columns;
import io.unknot.therapist.register.postgres.table.JsonColumn;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** A clinic as its row, with hours and rooms as JSON. */
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
                JsonColumn.read(columns.text("hours_json"), Hours.class).stream()
                        .map(Hours::toDomain)
                        .toList(),
                JsonColumn.read(columns.text("closures_json"), ClosureColumn.class).stream()
                        .map(ClosureColumn::toDomain)
                        .toList(),
                JsonColumn.read(columns.text("rooms_json"), RoomColumn.class).stream()
                        .map(RoomColumn::toDomain)
                        .toList(),
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
                .bind("hours", hours(clinic))
                .bind("closures", closures(clinic))
                .bind("latitude", Bindings.orNull(place == null ? null : place.latitude(), Double.class))
                .bind("longitude", Bindings.orNull(place == null ? null : place.longitude(), Double.class));
    }

    static String rooms(Clinic clinic) {
        return JsonColumn.write(clinic.rooms().stream().map(RoomColumn::of).toList());
    }

    private static String hours(Clinic clinic) {
        return JsonColumn.write(clinic.openingHours().stream().map(Hours::of).toList());
    }

    private static String closures(Clinic clinic) {
        return JsonColumn.write(
                clinic.closures().stream().map(ClosureColumn::of).toList());
    }

    private record Hours(
            DayOfWeek day,
            LocalTime from,
            LocalTime until,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil) {
        static Hours of(OpeningHours hours) {
            var local = hours.hours();
            return new Hours(hours.day(), local.from(), local.until(), hours.effectiveFrom(), hours.effectiveUntil());
        }

        OpeningHours toDomain() {
            return new OpeningHours(day, new LocalHours(from, until), effectiveFrom, effectiveUntil);
        }
    }

    private record ClosureColumn(String name, boolean everyYear, String from, String until) {
        static ClosureColumn of(Closure closure) {
            return switch (closure) {
                case Closure.OneOff days ->
                    new ClosureColumn(
                            days.name(),
                            false,
                            days.from().toString(),
                            days.until().toString());
                case Closure.Yearly days ->
                    new ClosureColumn(
                            days.name(),
                            true,
                            days.from().toString(),
                            days.until().toString());
            };
        }

        Closure toDomain() {
            return everyYear
                    ? new Closure.Yearly(name, MonthDay.parse(from), MonthDay.parse(until))
                    : new Closure.OneOff(name, LocalDate.parse(from), LocalDate.parse(until));
        }
    }

    private record RoomColumn(UUID id, String name, Set<String> features, long turnoverMinutes, int capacity) {
        static RoomColumn of(NamedRoom named) {
            var room = named.room();
            return new RoomColumn(
                    room.roomId(),
                    named.name(),
                    room.features(),
                    room.turnover().toMinutes(),
                    room.capacity());
        }

        NamedRoom toDomain() {
            return new NamedRoom(name, new Room(id, features, Duration.ofMinutes(turnoverMinutes), capacity));
        }
    }
}
