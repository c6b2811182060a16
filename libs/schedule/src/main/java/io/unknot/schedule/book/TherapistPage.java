package io.unknot.schedule.book;

import io.unknot.schedule.TakenVisit;
import io.unknot.schedule.roster.Roster;
import io.unknot.schedule.roster.TherapistProfile;
import io.unknot.schedule.search.Agenda;
import io.unknot.schedule.search.ClinicDays;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One therapist's days and visits at every clinic. Agendas are made when they are asked for and kept until a change. */
final class TherapistPage {

    private record Plan(TherapistProfile profile, Roster roster) {}

    private final UUID therapistId;
    private final List<Taking> takings = new ArrayList<>();
    private final Map<UUID, Agenda> untaken = new HashMap<>();
    private @Nullable Plan plan;
    private volatile List<Agenda> agendas = List.of();

    TherapistPage(UUID therapistId) {
        this.therapistId = therapistId;
    }

    UUID therapistId() {
        return therapistId;
    }

    synchronized void plan(TherapistProfile profile, Roster roster) {
        plan = new Plan(profile, roster);
        untaken.clear();
        agendas = List.of();
    }

    /** Takes this, in the place of what its appointment had taken before, if that was here. */
    synchronized void take(@Nullable Taking before, Taking taking) {
        if (before != null) {
            takings.remove(before);
        }
        takings.add(taking);
        agendas = List.of();
    }

    synchronized void free(Taking taking) {
        takings.remove(taking);
        agendas = List.of();
    }

    /** After a change of any clinic: it may be nearer or farther now. */
    synchronized void forget() {
        agendas = List.of();
    }

    /** The agenda on a clinic's days; null while nobody has said who this is. */
    @Nullable
    Agenda on(ClinicDays days, Function<UUID, Duration> travelFrom) {
        for (var known : agendas) {
            if (known.clinicDays() == days) {
                return known;
            }
        }
        return make(days, travelFrom);
    }

    synchronized List<Taking> takings() {
        return List.copyOf(takings);
    }

    private synchronized @Nullable Agenda make(ClinicDays days, Function<UUID, Duration> travelFrom) {
        var planned = plan;
        if (planned == null) {
            return null;
        }
        var visits = takings.stream()
                .map(taking ->
                        new TakenVisit(taking.visible(), taking.therapist(), travelFrom.apply(taking.clinicId())))
                .toList();
        var made = untaken(planned, days).with(visits);
        agendas = Stream.concat(agendas.stream().filter(other -> !isOf(days, other)), Stream.of(made))
                .toList();
        return made;
    }

    private static boolean isOf(ClinicDays days, Agenda agenda) {
        return agenda.clinicDays().clinic().clinicId().equals(days.clinic().clinicId());
    }

    private Agenda untaken(Plan planned, ClinicDays days) {
        var clinicId = days.clinic().clinicId();
        var known = untaken.get(clinicId);
        if (known != null && known.clinicDays() == days) {
            return known;
        }
        var here = planned.roster().shifts().stream()
                .filter(shift -> shift.clinicId().equals(clinicId))
                .toList();
        var made = Agenda.of(
                days, planned.profile(), new Roster(here, planned.roster().timeOff()));
        untaken.put(clinicId, made);
        return made;
    }
}
