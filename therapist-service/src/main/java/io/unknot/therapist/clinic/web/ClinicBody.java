package io.unknot.therapist.clinic.web;

import io.unknot.schedule.clinic.BookingWindow;
import io.unknot.therapist.clinic.Address;
import io.unknot.therapist.clinic.Clinic;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.register.web.ShortText;
import io.unknot.therapist.register.web.Wire;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clinic as JSON, both ways. On the way in id and version may be left out: the path and If-Match say them. So may the
 * currency, which is passed over: it is that of the country.
 */
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
        @Nullable @Valid PlaceBody place,
        @Nullable String currency) {

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
                PlaceBody.of(clinic.place()),
                clinic.address().currency().map(Currency::getCurrencyCode).orElse(null));
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
}
