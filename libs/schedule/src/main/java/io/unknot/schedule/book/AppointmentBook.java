package io.unknot.schedule.book;

import io.unknot.schedule.TreatmentTiming;
import io.unknot.schedule.clinic.ClinicCalendar;
import io.unknot.schedule.roster.Roster;
import io.unknot.schedule.roster.TherapistProfile;
import io.unknot.schedule.search.Candidate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The whole chain's appointment book in memory: clinics, therapists with their rosters, and all that is taken. Anybody may
 * read it while one writer changes it; a change is seen by the reads that begin after it, and what is moved is at no
 * moment free in both places. It says what its writer told it and no more: whoever books is told by the database.
 */
public final class AppointmentBook {

    private final Map<UUID, ClinicPage> clinics = new ConcurrentHashMap<>();
    private final Map<UUID, TherapistPage> therapists = new ConcurrentHashMap<>();
    private final Map<UUID, RoomPage> rooms = new ConcurrentHashMap<>();
    private final Map<UUID, Taking> takings = new ConcurrentHashMap<>();

    /** Writes down a clinic as it now is. */
    public void write(ClinicCalendar clinic) {
        var known = clinics.get(clinic.clinicId());
        if (known != null && known.clinic().equals(clinic)) {
            return;
        }
        clinics.put(clinic.clinicId(), new ClinicPage(clinic, this::room));
        therapists.values().forEach(TherapistPage::forget);
    }

    /** Writes down a therapist as they now are, with the shifts and the time off at all clinics. */
    public void write(TherapistProfile therapist, Roster roster) {
        therapist(therapist.therapistId()).plan(therapist, roster);
    }

    /** Takes this for its appointment, and nothing else whatever that had taken before. */
    public void take(Taking taking) {
        var kept = withSharedIds(taking);
        var before = takings.put(taking.appointmentId(), kept);
        // The new place is taken before the old one is left, so that no reader ever sees neither taken.
        therapist(kept.therapistId()).take(before, kept);
        room(kept.roomId()).take(before, kept);
        if (before != null && !before.therapistId().equals(kept.therapistId())) {
            therapist(before.therapistId()).free(before);
        }
        if (before != null && !before.roomId().equals(kept.roomId())) {
            room(before.roomId()).free(before);
        }
    }

    /** Gives back what an appointment has taken; what it was, if anything. */
    public Optional<Taking> free(UUID appointmentId) {
        var taking = takings.remove(appointmentId);
        if (taking != null) {
            therapist(taking.therapistId()).free(taking);
            room(taking.roomId()).free(taking);
        }
        return Optional.ofNullable(taking);
    }

    /** What an appointment takes now, if anything. */
    public Optional<Taking> taking(UUID appointmentId) {
        return Optional.ofNullable(takings.get(appointmentId));
    }

    /** All that is taken of a therapist, in no order. */
    public List<Taking> takingsOf(UUID therapistId) {
        var page = therapists.get(therapistId);
        return page == null ? List.of() : page.takings();
    }

    /** All that is taken of a room, in no order. */
    public List<Taking> takingsIn(UUID roomId) {
        var page = rooms.get(roomId);
        return page == null ? List.of() : page.takings();
    }

    /**
     * How to have a treatment by a therapist at a clinic, from today to the end of the clinic's horizon; empty when
     * either is not in the book.
     */
    public Optional<Candidate> candidate(UUID clinicId, UUID therapistId, TreatmentTiming treatment, Instant now) {
        return at(clinicId, now).flatMap(today -> today.candidate(therapistId, treatment));
    }

    /** The book opened at a clinic, for whoever has to ask of many of its therapists; empty when it is not in the book. */
    public Optional<ClinicToday> at(UUID clinicId, Instant now) {
        return Optional.ofNullable(clinics.get(clinicId))
                .map(page -> new ClinicToday(page, now, therapists, this::travel));
    }

    /** How long a therapist takes from one clinic to another; nothing when either has no place. */
    public Duration travel(UUID fromClinicId, UUID toClinicId) {
        var to = clinics.get(toClinicId);
        return to == null ? Duration.ZERO : travel(fromClinicId, to.clinic());
    }

    private Duration travel(UUID fromClinicId, ClinicCalendar to) {
        var from = clinics.get(fromClinicId);
        if (from == null || fromClinicId.equals(to.clinicId())) {
            return Duration.ZERO;
        }
        var there = from.clinic().place();
        var here = to.place();
        return here == null || there == null ? Duration.ZERO : there.travelTo(here);
    }

    // Hundreds of thousands of visits name the same few places and people.
    private Taking withSharedIds(Taking taking) {
        var clinic = clinics.get(taking.clinicId());
        return new Taking(
                taking.appointmentId(),
                clinic == null ? taking.clinicId() : clinic.clinic().clinicId(),
                therapist(taking.therapistId()).therapistId(),
                room(taking.roomId()).roomId(),
                taking.visible(),
                taking.therapist(),
                taking.room());
    }

    private TherapistPage therapist(UUID therapistId) {
        return therapists.computeIfAbsent(therapistId, TherapistPage::new);
    }

    private RoomPage room(UUID roomId) {
        return rooms.computeIfAbsent(roomId, RoomPage::new);
    }
}
