package io.unknot.schedule.search;

import io.unknot.schedule.TreatmentTiming;
import java.time.Instant;
import java.util.List;

/** One way to have a treatment: at a clinic, by a therapist, in one of the rooms that fit. */
public final class Candidate {

    private final Agenda agenda;
    private final TreatmentTiming treatment;
    private final List<RoomTimes> rooms;

    /** In one of these rooms, each of which has what the treatment needs. */
    public Candidate(Agenda agenda, TreatmentTiming treatment, List<RoomTimes> rooms) {
        this.agenda = agenda;
        this.treatment = treatment;
        this.rooms = List.copyOf(rooms);
    }

    Agenda agenda() {
        return agenda;
    }

    TreatmentTiming treatment() {
        return treatment;
    }

    List<RoomTimes> rooms() {
        return rooms;
    }

    boolean isPossible() {
        return agenda.gives(treatment) && !rooms.isEmpty();
    }

    FreeTime at(long second) {
        var start = Instant.ofEpochSecond(second);
        return new FreeTime(
                agenda.clinic().clinicId(),
                treatment.treatmentId(),
                agenda.therapistId(),
                start,
                start.plus(treatment.duration()));
    }
}
