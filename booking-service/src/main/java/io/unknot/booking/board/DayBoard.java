package io.unknot.booking.board;

import io.unknot.booking.board.DayVisit.Flag;
import io.unknot.booking.directory.ClinicRoster;
import io.unknot.schedule.clinic.ClinicCalendar;
import io.unknot.schedule.clinic.Room;
import io.unknot.schedule.roster.Roster;
import io.unknot.schedule.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A clinic's day as it is at one moment. Therapists are those with a shift or a visit that day, by id; visits are by
 * start. Gaps are when the clinic is open and nobody has the therapist or the room; of a therapist inside shifts, without
 * breaks and time off. Journeys and rest are not taken from them: a search says what can be booked.
 */
public record DayBoard(
        ClinicCalendar clinic,
        LocalDate date,
        Instant asOf,
        List<Span> open,
        List<TherapistDay> therapists,
        List<RoomDay> rooms,
        List<FlaggedVisit> visits) {

    /** A therapist's shifts with their breaks in them, the breaks, when they are away, and when they have nothing to do. */
    public record TherapistDay(
            UUID therapistId, List<Span> shifts, List<Span> breaks, List<Span> away, List<Span> gaps) {}

    /** A room, and when it is empty. */
    public record RoomDay(Room room, List<Span> gaps) {}

    /** A visit and what should not be overlooked about it. */
    public record FlaggedVisit(DayVisit visit, Set<Flag> flags) {}

    static DayBoard of(
            ClinicRoster roster, LocalDate date, List<DayVisit> visits, Map<UUID, List<Span>> taken, Instant now) {
        var clinic = roster.clinic();
        var open = clinic.openOn(date);
        var therapists = new TreeSet<UUID>();
        visits.forEach(
                visit -> visit.appointment().visit().parts().forEach(part -> therapists.add(part.therapistId())));
        roster.byTherapist().forEach((id, planned) -> {
            if (!planned.plannedOn(date, clinic.zone()).isEmpty()) {
                therapists.add(id);
            }
        });
        return new DayBoard(
                clinic,
                date,
                now,
                open,
                therapists.stream()
                        .map(id -> therapist(id, roster, date, open, taken.getOrDefault(id, List.of())))
                        .toList(),
                clinic.rooms().stream()
                        .map(room ->
                                new RoomDay(room, Span.without(open, taken.getOrDefault(room.roomId(), List.of()))))
                        .toList(),
                visits.stream()
                        .map(visit -> new FlaggedVisit(visit, visit.flags(now)))
                        .toList());
    }

    /** What of it is one therapist's: their column and their visits. */
    public DayBoard only(UUID therapistId) {
        return new DayBoard(
                clinic,
                date,
                asOf,
                open,
                therapists.stream()
                        .filter(day -> day.therapistId().equals(therapistId))
                        .toList(),
                rooms,
                visits.stream()
                        .filter(each -> each.visit().appointment().visit().parts().stream()
                                .anyMatch(part -> part.therapistId().equals(therapistId)))
                        .toList());
    }

    private static TherapistDay therapist(
            UUID id, ClinicRoster roster, LocalDate date, List<Span> open, List<Span> taken) {
        var zone = roster.clinic().zone();
        var planned = roster.byTherapist().getOrDefault(id, new Roster(List.of(), List.of()));
        var shifts = planned.shifts().stream()
                .filter(shift -> shift.days().runsOn(date))
                .toList();
        var away = Span.merged(planned.awayOn(date, zone));
        var atWork = Span.without(Span.shared(planned.plannedOn(date, zone), open), away);
        return new TherapistDay(
                id,
                Span.merged(shifts.stream()
                        .flatMap(shift -> shift.hours().on(date, zone).stream())
                        .toList()),
                Span.merged(shifts.stream()
                        .flatMap(shift -> shift.breaks().stream())
                        .flatMap(pause -> pause.on(date, zone).stream())
                        .toList()),
                away,
                Span.without(atWork, taken));
    }
}
