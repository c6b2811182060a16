package io.unknot.booking.board;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.Part;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.board.DayVisit.Flag;
import io.unknot.booking.board.DayVisit.Guest;
import io.unknot.booking.directory.ClinicRoster;
import io.unknot.booking.directory.ClinicRosters;
import io.unknot.booking.directory.Directory;
import io.unknot.booking.directory.UnknownEntry;
import io.unknot.schedule.clinic.Room;
import io.unknot.schedule.time.Span;
import io.unknot.service.access.ClinicScope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts together what the front desk sees of a day. */
@Component
public class ReadDayBoard {

    /** Thirty therapists with a visit every half hour, all day, twice over. */
    private static final int MOST_VISITS = 2_000;

    private final Appointments appointments;
    private final Directory directory;
    private final ClinicRosters rosters;
    private final DayFacts facts;
    private final List<VisitNotices> notices;
    private final ReadCare readCare;

    ReadDayBoard(
            Appointments appointments,
            Directory directory,
            ClinicRosters rosters,
            DayFacts facts,
            List<VisitNotices> notices,
            ReadCare readCare) {
        this.readCare = readCare;
        this.appointments = appointments;
        this.directory = directory;
        this.rosters = rosters;
        this.facts = facts;
        this.notices = List.copyOf(notices);
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
        var day = span(date, roster.clinic().zone());
        return visits(roster.clinic().clinicId(), day, now)
                .flatMap(visits -> facts.taken(therapistsAndRooms(roster, visits), day)
                        .map(taken -> DayBoard.of(roster, date, visits, taken, now)));
    }

    private Mono<List<DayVisit>> visits(UUID clinicId, Span day, Instant now) {
        return appointments
                .within(day, new Scope.At(ClinicScope.of(clinicId), Optional.of(clinicId)), MOST_VISITS)
                .collectList()
                .flatMap(found -> Mono.zip(guests(found), noticed(found), readCare.of(found, now))
                        .map(known -> visits(found, known.getT1(), known.getT2(), known.getT3(), now)));
    }

    private Mono<Map<UUID, Guest>> guests(List<Appointment> found) {
        return facts.guestsOf(found.stream().map(Appointment::id).toList());
    }

    private Mono<Map<UUID, Set<Flag>>> noticed(List<Appointment> found) {
        return Flux.fromIterable(notices)
                .concatMap(each -> each.of(found))
                .flatMapIterable(Map::entrySet)
                .collect(groupingBy(Map.Entry::getKey, flatMapping(flags -> flags.getValue().stream(), toSet())));
    }

    private static List<DayVisit> visits(
            List<Appointment> found,
            Map<UUID, Guest> guests,
            Map<UUID, Set<Flag>> noticed,
            Map<UUID, Care> care,
            Instant now) {
        return found.stream()
                .flatMap(appointment -> Optional.ofNullable(guests.get(appointment.id())).stream()
                        .map(guest -> new DayVisit(
                                appointment,
                                guest,
                                noticed.getOrDefault(appointment.id(), Set.of()),
                                care.getOrDefault(appointment.id(), Care.NONE))))
                .filter(visit -> visit.isShown(now))
                .toList();
    }

    private static List<UUID> therapistsAndRooms(ClinicRoster roster, List<DayVisit> visits) {
        return Stream.of(
                        roster.byTherapist().keySet().stream(),
                        visits.stream()
                                .flatMap(visit -> visit.appointment().visit().parts().stream())
                                .map(Part::therapistId),
                        roster.clinic().rooms().stream().map(Room::roomId))
                .flatMap(ids -> ids)
                .distinct()
                .toList();
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
