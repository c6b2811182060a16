package io.unknot.schedule.search;

import io.unknot.schedule.TakenVisit;
import io.unknot.schedule.clinic.ClinicCalendar;
import io.unknot.schedule.roster.Roster;
import io.unknot.schedule.roster.TherapistProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** One therapist's days and visits at every clinic. Agendas are made when they are asked for and kept until a change. */
final class TherapistPage {

    private record Plan(TherapistProfile profile, Roster roster) {}

    private final List<Taking> takings = new ArrayList<>();
    private final Map<UUID, Agenda> agendas = new ConcurrentHashMap<>();
    private final Map<UUID, WorkDays> days = new ConcurrentHashMap<>();
    private volatile @Nullable Plan plan;

    synchronized void plan(TherapistProfile profile, Roster roster) {
        plan = new Plan(profile, roster);
        days.clear();
        agendas.clear();
    }

    synchronized void add(Taking taking) {
        takings.add(taking);
        agendas.clear();
    }

    synchronized void remove(UUID appointmentId) {
        takings.removeIf(taking -> taking.appointmentId().equals(appointmentId));
        agendas.clear();
    }

    /** After a change of any clinic: it may be nearer or farther now. */
    synchronized void forget() {
        agendas.clear();
    }

    /** The agenda at a clinic from today to the end of its horizon; null while nobody has said who this is. */
    @Nullable
    Agenda at(ClinicCalendar clinic, Instant now, ToLongFunction<UUID> travelSeconds) {
        var today = clinic.dayOf(now);
        var known = agendas.get(clinic.clinicId());
        return known != null
                        && known.clinic().equals(clinic)
                        && known.days().first().equals(today)
                ? known
                : make(clinic, today, travelSeconds);
    }

    synchronized List<Taking> takings() {
        return List.copyOf(takings);
    }

    private synchronized @Nullable Agenda make(
            ClinicCalendar clinic, LocalDate today, ToLongFunction<UUID> travelSeconds) {
        var planned = plan;
        if (planned == null) {
            return null;
        }
        var visits = takings.stream()
                .map(taking -> new TakenVisit(
                        taking.visible(),
                        taking.therapist(),
                        Duration.ofSeconds(travelSeconds.applyAsLong(taking.clinicId()))))
                .toList();
        var made = new Agenda(days(planned, clinic, today), visits);
        agendas.put(clinic.clinicId(), made);
        return made;
    }

    private WorkDays days(Plan planned, ClinicCalendar clinic, LocalDate today) {
        var known = days.get(clinic.clinicId());
        if (known != null && known.clinic().equals(clinic) && known.first().equals(today)) {
            return known;
        }
        var here = planned.roster().shifts().stream()
                .filter(shift -> shift.clinicId().equals(clinic.clinicId()))
                .toList();
        var roster = new Roster(here, planned.roster().timeOff());
        var last = today.plus(clinic.window().horizon());
        var made = WorkDays.of(clinic, planned.profile(), roster, today, last);
        days.put(clinic.clinicId(), made);
        return made;
    }
}
