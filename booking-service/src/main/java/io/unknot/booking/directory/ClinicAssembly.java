package io.unknot.booking.directory;

import io.unknot.events.directory.ClinicChanged;
import io.unknot.schedule.clinic.BookingWindow;
import io.unknot.schedule.clinic.ClinicCalendar;
import io.unknot.schedule.clinic.Closure;
import io.unknot.schedule.clinic.OpeningHours;
import io.unknot.schedule.clinic.Place;
import io.unknot.schedule.clinic.Room;
import io.unknot.schedule.time.LocalHours;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was told of a clinic, in the terms of the calendar rules. */
public final class ClinicAssembly {

    /** What closures are called is not told: nothing here depends on it. */
    private static final String UNNAMED = "";

    private static final int ONE_CLIENT = 1;

    private ClinicAssembly() {}

    public static ClinicCalendar calendar(ClinicChanged clinic) {
        return new ClinicCalendar(
                clinic.clinicId(),
                clinic.zone(),
                clinic.openingHours().stream().map(ClinicAssembly::hours).toList(),
                closures(clinic),
                new BookingWindow(
                        Duration.ofMinutes(clinic.gridMinutes()),
                        Duration.ofMinutes(clinic.noticeMinutes()),
                        Period.ofDays(clinic.horizonDays())),
                clinic.rooms().stream().map(ClinicAssembly::room).toList(),
                place(clinic).orElse(null));
    }

    public static Optional<Place> place(ClinicChanged clinic) {
        return clinic.place().map(place -> new Place(place.latitude(), place.longitude()));
    }

    private static OpeningHours hours(ClinicChanged.OpeningHours hours) {
        return new OpeningHours(
                hours.day(),
                new LocalHours(hours.from(), hours.until()),
                hours.effectiveFrom().orElse(null),
                hours.effectiveUntil().orElse(null));
    }

    private static List<Closure> closures(ClinicChanged clinic) {
        var once = clinic.closures().stream()
                .<Closure>map(closure -> new Closure.OneOff(UNNAMED, closure.from(), closure.until()));
        var everyYear = clinic.yearlyClosures().stream()
                .<Closure>map(closure -> new Closure.Yearly(UNNAMED, closure.from(), closure.until()));
        return Stream.concat(once, everyYear).toList();
    }

    private static Room room(ClinicChanged.Room room) {
        return new Room(
                room.roomId(),
                room.features(),
                Duration.ofMinutes(room.turnoverMinutes()),
                room.capacity().orElse(ONE_CLIENT));
    }
}
