package io.unknot.therapist.clinic;

import io.unknot.events.Event;
import io.unknot.events.directory.ClinicChanged;
import io.unknot.schedule.clinic.Closure;
import io.unknot.schedule.clinic.OpeningHours;
import io.unknot.therapist.register.Register;
import io.unknot.therapist.register.Versioned;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;

/**
 * The chain's clinics. Putting one signals 400 {@code invalid-request} when one of its rooms already belongs to
 * another clinic.
 */
public interface Clinics extends Register<Clinic> {

    /** By name, at most one more than a page holds. */
    Flux<Versioned<Clinic>> byName();

    /** The shifts at the clinic that have not ended, soonest first, at most a few. */
    Flux<UUID> shiftsToCome(UUID id);

    @Override
    default Event told(Versioned<Clinic> entry) {
        var clinic = entry.content();
        var window = clinic.window();
        var address = clinic.address();
        return new ClinicChanged(
                clinic.id(),
                entry.version(),
                clinic.name(),
                new ClinicChanged.Address(address.line(), address.city(), address.postcode(), address.country()),
                clinic.zone(),
                Math.toIntExact(window.grid().toMinutes()),
                Math.toIntExact(window.notice().toMinutes()),
                Math.toIntExact(window.horizon().get(ChronoUnit.DAYS)),
                clinic.openingHours().stream().map(Clinics::told).toList(),
                clinic.rooms().stream().map(Clinics::told).toList(),
                only(clinic, Closure.OneOff.class)
                        .map(days -> new ClinicChanged.Closure(days.from(), days.until()))
                        .toList(),
                only(clinic, Closure.Yearly.class)
                        .map(days -> new ClinicChanged.YearlyClosure(days.from(), days.until()))
                        .toList(),
                Optional.ofNullable(clinic.place())
                        .map(place -> new ClinicChanged.Place(place.latitude(), place.longitude())));
    }

    private static <C extends Closure> Stream<C> only(Clinic clinic, Class<C> kind) {
        return clinic.closures().stream().filter(kind::isInstance).map(kind::cast);
    }

    private static ClinicChanged.OpeningHours told(OpeningHours hours) {
        return new ClinicChanged.OpeningHours(
                hours.day(),
                hours.hours().from(),
                hours.hours().until(),
                Optional.ofNullable(hours.effectiveFrom()),
                Optional.ofNullable(hours.effectiveUntil()));
    }

    private static ClinicChanged.Room told(NamedRoom named) {
        var room = named.room();
        return new ClinicChanged.Room(
                room.roomId(),
                room.features(),
                Math.toIntExact(room.turnover().toMinutes()),
                Optional.of(room.capacity()));
    }
}
