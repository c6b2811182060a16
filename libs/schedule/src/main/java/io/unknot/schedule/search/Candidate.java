package io.unknot.schedule.search;

import io.unknot.schedule.Diary;
import io.unknot.schedule.TreatmentTiming;
import io.unknot.schedule.time.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One way to have a treatment: at a clinic, by a therapist, in one of the rooms that fit. */
public final class Candidate {

    /** At one start, as {@link FreeTime#IN_ORDER} has it. */
    static final Comparator<Candidate> IN_ORDER = Candidate::compareAtOneStart;

    private final Agenda agenda;
    private final TreatmentTiming treatment;
    private final List<RoomTimes> rooms;
    private final @Nullable Span bookable;

    /** In one of these rooms, each of which has what the treatment needs. */
    public Candidate(Agenda agenda, TreatmentTiming treatment, List<RoomTimes> rooms) {
        this(agenda, treatment, rooms, null);
    }

    private Candidate(Agenda agenda, TreatmentTiming treatment, List<RoomTimes> rooms, @Nullable Span bookable) {
        this.agenda = agenda;
        this.treatment = treatment;
        this.rooms = List.copyOf(rooms);
        this.bookable = bookable;
    }

    /** The same where only these starts may be booked: a policy may be stricter than the clinic's own window. */
    public Candidate within(Span starts) {
        return new Candidate(agenda, treatment, rooms, starts);
    }

    /** What a diary says of the part of a range that may be booked at all; none when there is no such part. */
    static Optional<Candidate> of(Diary diary, Span range, Instant now) {
        return new Span(now, diary.offer().clinic().horizonEnd(now))
                .intersection(range)
                .map(bookable -> of(diary, bookable));
    }

    private static Candidate of(Diary diary, Span range) {
        var offer = diary.offer();
        var clinic = offer.clinic();
        var days = ClinicDays.of(clinic, clinic.dayOf(range.from()), clinic.dayOf(range.until()));
        var agenda = Agenda.of(days, offer.therapist(), offer.roster())
                .with(diary.busy().visits());
        var rooms = offer.fittingRooms().stream()
                .map(room -> RoomTimes.of(room, diary.busy().room(room.roomId())))
                .toList();
        return new Candidate(agenda, offer.treatment(), rooms);
    }

    /** The starts that a policy leaves; without one those of the clinic's window. */
    @Nullable
    Span bookable() {
        return bookable;
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

    // A search of many compares most of them, so this is written out.
    private static int compareAtOneStart(Candidate one, Candidate other) {
        int order = one.agenda.therapistId().compareTo(other.agenda.therapistId());
        if (order == 0) {
            order = one.agenda
                    .clinic()
                    .clinicId()
                    .compareTo(other.agenda.clinic().clinicId());
        }
        if (order == 0) {
            order = one.treatment.treatmentId().compareTo(other.treatment.treatmentId());
        }
        return order == 0 ? one.treatment.duration().compareTo(other.treatment.duration()) : order;
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
