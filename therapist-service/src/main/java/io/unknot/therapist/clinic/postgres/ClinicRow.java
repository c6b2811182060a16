package io.unknot.therapist.clinic.postgres;

import io.r2dbc.spi.Readable;
import io.unknot.schedule.Room;
import io.unknot.schedule.WeeklyHours;
import io.unknot.therapist.clinic.Address;
import io.unknot.therapist.clinic.BookingWindow;
import io.unknot.therapist.clinic.Clinic;
import io.unknot.therapist.clinic.NamedRoom;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.register.postgres.table.Columns;
import io.unknot.therapist.register.postgres.table.JsonColumn;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
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
                        columns.number("horizon_days")),
                JsonColumn.read(columns.text("hours_json"), Hours.class).stream()
                        .map(Hours::toDomain)
                        .toList(),
                JsonColumn.read(columns.text("rooms_json"), RoomColumn.class).stream()
                        .map(RoomColumn::toDomain)
                        .toList());
        return new Versioned<>(clinic, columns.version());
    }

    private static Address address(Columns columns) {
        return new Address(
                columns.text("address_line"), columns.text("city"), columns.text("postcode"), columns.text("country"));
    }

    static GenericExecuteSpec bind(GenericExecuteSpec statement, Versioned<Clinic> entry) {
        var clinic = entry.content();
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
                .bind("horizon", clinic.window().horizonDays())
                .bind("hours", hours(clinic));
    }

    static String rooms(Clinic clinic) {
        return JsonColumn.write(clinic.rooms().stream().map(RoomColumn::of).toList());
    }

    private static String hours(Clinic clinic) {
        return JsonColumn.write(clinic.openingHours().stream().map(Hours::of).toList());
    }

    private record Hours(DayOfWeek day, LocalTime from, LocalTime until) {
        static Hours of(WeeklyHours hours) {
            return new Hours(hours.day(), hours.from(), hours.until());
        }

        WeeklyHours toDomain() {
            return new WeeklyHours(day, from, until);
        }
    }

    private record RoomColumn(UUID id, String name, Set<String> features, long turnoverMinutes) {
        static RoomColumn of(NamedRoom named) {
            var room = named.room();
            return new RoomColumn(
                    room.roomId(),
                    named.name(),
                    room.features(),
                    room.turnover().toMinutes());
        }

        NamedRoom toDomain() {
            return new NamedRoom(name, new Room(id, features, Duration.ofMinutes(turnoverMinutes)));
        }
    }
}
