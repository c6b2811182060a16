package io.unknot.therapist.clinic.web;

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
import io.unknot.therapist.register.web.ShortText;
import io.unknot.therapist.register.web.WallTime;
import io.unknot.therapist.register.web.Wire;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
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
        @Nullable @Size(max = 100) List<@NotNull @Valid ClosureBody> closures,
        @NotNull @Size(max = 100) List<@NotNull @Valid RoomBody> rooms,
        @Nullable @Valid PlaceBody place) {

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
                Math.toIntExact(clinic.window().horizon().get(ChronoUnit.DAYS)),
                clinic.openingHours().stream().map(HoursBody::of).toList(),
                clinic.closures().stream().map(ClosureBody::of).toList(),
                clinic.rooms().stream().map(RoomBody::of).toList(),
                PlaceBody.of(clinic.place()));
    }

    Clinic toClinic(UUID inPath) {
        Wire.requireSameId(inPath, id);
        var window = new BookingWindow(
                Duration.ofMinutes(gridMinutes), Duration.ofMinutes(noticeMinutes), Period.ofDays(horizonDays));
        return Wire.read(
                "",
                () -> new Clinic(
                        inPath,
                        name,
                        Wire.read("address.", address::toAddress),
                        Wire.zone(zone),
                        window,
                        Wire.readAll("openingHours", openingHours, HoursBody::toHours),
                        Wire.readAll("closures", closures == null ? List.of() : closures, ClosureBody::toClosure),
                        Wire.readAll("rooms", rooms, RoomBody::toRoom),
                        place == null ? null : Wire.read("place.", place::toPlace)));
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
            @NotNull @WallTime LocalTime until,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil) {
        static HoursBody of(OpeningHours hours) {
            var local = hours.hours();
            return new HoursBody(
                    hours.day(), local.from(), local.until(), hours.effectiveFrom(), hours.effectiveUntil());
        }

        OpeningHours toHours() {
            return new OpeningHours(day, new LocalHours(from, until), effectiveFrom, effectiveUntil);
        }
    }

    /** Whole days, both included; with everyYear they are spelled as month and day, such as {@code --12-25}. */
    record ClosureBody(
            @ShortText String name,
            boolean everyYear,
            @NotNull String from,
            @NotNull String until) {
        static ClosureBody of(Closure closure) {
            return switch (closure) {
                case Closure.OneOff days ->
                    new ClosureBody(
                            days.name(),
                            false,
                            days.from().toString(),
                            days.until().toString());
                case Closure.Yearly days ->
                    new ClosureBody(
                            days.name(),
                            true,
                            days.from().toString(),
                            days.until().toString());
            };
        }

        Closure toClosure() {
            return everyYear
                    ? new Closure.Yearly(name, day("from", from, MonthDay::parse), day("until", until, MonthDay::parse))
                    : new Closure.OneOff(
                            name, day("from", from, LocalDate::parse), day("until", until, LocalDate::parse));
        }

        private static <D> D day(String field, String text, Function<String, D> reading) {
            try {
                return reading.apply(text);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(
                        field + " must be a date such as 2026-12-25, or --12-25 with everyYear", e);
            }
        }
    }

    /** Degrees of WGS 84. */
    record PlaceBody(@NotNull Double latitude, @NotNull Double longitude) {
        static @Nullable PlaceBody of(@Nullable Place place) {
            return place == null ? null : new PlaceBody(place.latitude(), place.longitude());
        }

        Place toPlace() {
            return new Place(latitude, longitude);
        }
    }

    record RoomBody(
            @NotNull UUID id,
            @ShortText String name,
            @NotNull @Size(max = 30) Set<@ShortText String> features,
            @NotNull @Min(0) @Max(120) Integer turnoverMinutes,
            @Nullable Integer capacity) {
        static RoomBody of(NamedRoom named) {
            var room = named.room();
            var minutes = Math.toIntExact(room.turnover().toMinutes());
            return new RoomBody(room.roomId(), named.name(), new TreeSet<>(room.features()), minutes, room.capacity());
        }

        NamedRoom toRoom() {
            return new NamedRoom(
                    name, new Room(id, features, Duration.ofMinutes(turnoverMinutes), capacity == null ? 1 : capacity));
        }
    }
}
