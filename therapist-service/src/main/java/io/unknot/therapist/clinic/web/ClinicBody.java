package io.unknot.therapist.clinic.web;

import io.unknot.schedule.Room;
import io.unknot.schedule.WeeklyHours;
import io.unknot.therapist.clinic.Address;
import io.unknot.therapist.clinic.BookingWindow;
import io.unknot.therapist.clinic.Clinic;
import io.unknot.therapist.clinic.NamedRoom;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.register.web.ShortText;
import io.unknot.therapist.register.web.WallTime;
import io.unknot.therapist.register.web.Wire;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A clinic as JSON, both ways. On the way in id and version may be left out: the path and If-Match say them. */
record ClinicBody(
        @Nullable UUID id,
        @Nullable Long version,
        @ShortText String name,
        @NotNull @Valid AddressBody address,
        @ShortText String zone,
        @NotNull @Min(5) @Max(60) Integer gridMinutes,
        @NotNull @Min(0) @Max(20160) Integer noticeMinutes,
        @NotNull @Min(1) @Max(365) Integer horizonDays,
        @NotNull @Size(max = 70) List<@NotNull @Valid HoursBody> openingHours,
        @NotNull @Size(max = 100) List<@NotNull @Valid RoomBody> rooms) {

    static ClinicBody of(Versioned<Clinic> entry) {
        var clinic = entry.content();
        return new ClinicBody(
                clinic.id(),
                entry.version(),
                clinic.name(),
                AddressBody.of(clinic.address()),
                clinic.zone().getId(),
                Math.toIntExact(clinic.window().grid().toMinutes()),
                Math.toIntExact(clinic.window().notice().toMinutes()),
                clinic.window().horizonDays(),
                clinic.openingHours().stream().map(HoursBody::of).toList(),
                clinic.rooms().stream().map(RoomBody::of).toList());
    }

    Clinic toClinic(UUID inPath) {
        Wire.requireSameId(inPath, id);
        var window = new BookingWindow(Duration.ofMinutes(gridMinutes), Duration.ofMinutes(noticeMinutes), horizonDays);
        return Wire.read(
                "",
                () -> new Clinic(
                        inPath,
                        name,
                        Wire.read("address.", address::toAddress),
                        Wire.zone(zone),
                        window,
                        Wire.readAll("openingHours", openingHours, HoursBody::toHours),
                        Wire.readAll("rooms", rooms, RoomBody::toRoom)));
    }

    record AddressBody(
            @ShortText String line,
            @ShortText String city,
            @ShortText String postcode,
            @ShortText String country) {
        static AddressBody of(Address address) {
            return new AddressBody(address.line(), address.city(), address.postcode(), address.country());
        }

        Address toAddress() {
            return new Address(line, city, postcode, country);
        }
    }

    /** Whole minutes of local time; until 00:00 is the end of the day. */
    record HoursBody(
            @NotNull DayOfWeek day,
            @NotNull @WallTime LocalTime from,
            @NotNull @WallTime LocalTime until) {
        static HoursBody of(WeeklyHours hours) {
            return new HoursBody(hours.day(), hours.from(), hours.until());
        }

        WeeklyHours toHours() {
            return new WeeklyHours(day, from, until);
        }
    }

    record RoomBody(
            @NotNull UUID id,
            @ShortText String name,
            @NotNull @Size(max = 30) Set<@ShortText String> features,
            @NotNull @Min(0) @Max(120) Integer turnoverMinutes) {
        static RoomBody of(NamedRoom named) {
            var room = named.room();
            var minutes = Math.toIntExact(room.turnover().toMinutes());
            return new RoomBody(room.roomId(), named.name(), new TreeSet<>(room.features()), minutes);
        }

        NamedRoom toRoom() {
            return new NamedRoom(name, new Room(id, features, Duration.ofMinutes(turnoverMinutes)));
        }
    }
}
