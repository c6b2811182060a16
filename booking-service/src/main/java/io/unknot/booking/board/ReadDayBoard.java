package io.unknot.booking.board;

import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.directory.ClinicRoster;
import io.unknot.booking.directory.ClinicRosters;
import io.unknot.booking.directory.Directory;
import io.unknot.booking.directory.UnknownEntry;
import io.unknot.schedule.clinic.Room;
import io.unknot.schedule.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts together what the front desk sees of a day. */
@Component
public class ReadDayBoard {

    /** Thirty therapists with a visit every half hour, all day, twice over. */
    private static final int MOST_VISITS = 2_000;

    private final Appointments appointments;
    private final Directory directory;
    private final ClinicRosters rosters;
    private final DayVisits visits;

    ReadDayBoard(Appointments appointments, Directory directory, ClinicRosters rosters, DayVisits visits) {
        this.appointments = appointments;
        this.directory = directory;
        this.rosters = rosters;
        this.visits = visits;
    }

    /** The date it is by the clinic's clock when none is named; {@link UnknownEntry} for a clinic that is not known. */
    public Mono<DayBoard> read(UUID clinicId, Optional<LocalDate> date) {
        return Mono.zip(zoneOf(clinicId), appointments.now()).flatMap(found -> {
            var day = dayOf(date, found.getT1(), found.getT2());
            return rosters.on(clinicId, day)
                    .flatMap(roster -> board(roster, day, found.getT2()))
                    .switchIfEmpty(Mono.error(() -> new UnknownEntry("clinic", clinicId)));
        });
    }

    /** All of the date, or of today, by the clinic's clock; {@link UnknownEntry} as {@link #read}. */
    public Mono<Span> dayOf(UUID clinicId, Optional<LocalDate> date) {
        return Mono.zip(zoneOf(clinicId), appointments.now())
                .map(found -> span(dayOf(date, found.getT1(), found.getT2()), found.getT1()));
    }

    private Mono<DayBoard> board(ClinicRoster roster, LocalDate date, Instant now) {
        var clinic = roster.clinic();
        var day = span(date, clinic.zone());
        return visits.at(clinic.clinicId(), day, MOST_VISITS)
                .flatMap(found -> visits.taken(
                                Stream.of(
                                                roster.byTherapist().keySet().stream(),
                                                found.stream().map(DayVisit::therapistId),
                                                clinic.rooms().stream().map(Room::roomId))
                                        .flatMap(ids -> ids)
                                        .distinct()
                                        .toList(),
                                day)
                        .map(taken -> DayBoard.of(roster, date, found, taken, now)));
    }

    private Mono<ZoneId> zoneOf(UUID clinicId) {
        return directory.zoneOf(clinicId).switchIfEmpty(Mono.error(() -> new UnknownEntry("clinic", clinicId)));
    }

    private static LocalDate dayOf(Optional<LocalDate> date, ZoneId zone, Instant now) {
        return date.orElseGet(() -> LocalDate.ofInstant(now, zone));
    }

    private static Span span(LocalDate date, ZoneId zone) {
        return new Span(
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
