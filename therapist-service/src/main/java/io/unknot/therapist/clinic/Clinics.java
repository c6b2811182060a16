package io.unknot.therapist.clinic;

import io.unknot.events.Event;
import io.unknot.events.directory.ClinicChanged;
import io.unknot.therapist.register.Register;
import io.unknot.therapist.register.Versioned;
import reactor.core.publisher.Flux;

/**
 * The chain's clinics. Putting one signals 400 {@code invalid-request} when one of its rooms already belongs to
 * another clinic.
 */
public interface Clinics extends Register<Clinic> {

    /** By name, at most one more than a page holds. */
    Flux<Versioned<Clinic>> byName();

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
                window.horizonDays(),
                clinic.openingHours().stream()
                        .map(hours -> new ClinicChanged.OpeningHours(hours.day(), hours.from(), hours.until()))
                        .toList(),
                clinic.rooms().stream().map(Clinics::told).toList());
    }

    private static ClinicChanged.Room told(NamedRoom named) {
        var room = named.room();
        return new ClinicChanged.Room(
                room.roomId(), room.features(), Math.toIntExact(room.turnover().toMinutes()));
    }
}
