package io.unknot.schedule.search;

import io.unknot.schedule.TreatmentTiming;
import io.unknot.schedule.clinic.ClinicCalendar;
import io.unknot.schedule.clinic.Place;
import io.unknot.schedule.roster.Roster;
import io.unknot.schedule.roster.TherapistProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The whole chain's appointment book in memory: clinics, therapists with their rosters, and all that is taken. Anybody may
 * read it while one writer changes it; a change is seen by the reads that begin after it. It says what its writer told
 * it and no more: whoever books is told by the database.
 */
public final class AppointmentBook {

    private final Map<UUID, ClinicCalendar> clinics = new ConcurrentHashMap<>();
    private final Map<UUID, TherapistPage> therapists = new ConcurrentHashMap<>();
    private final Map<UUID, RoomPage> rooms = new ConcurrentHashMap<>();
    private final Map<UUID, Taking> takings = new ConcurrentHashMap<>();

    /** Writes down a clinic as it now is. */
    public void write(ClinicCalendar clinic) {
        clinics.put(clinic.clinicId(), clinic);
        therapists.values().forEach(TherapistPage::forget);
    }

    /** Writes down a therapist as they now are, with the shifts and the time off at all clinics. */
    public void write(TherapistProfile therapist, Roster roster) {
        page(therapist.therapistId()).plan(therapist, roster);
    }

    /** Takes this for its appointment, and nothing else whatever that had taken before. */
    public void take(Taking taking) {
        free(taking.appointmentId());
        takings.put(taking.appointmentId(), taking);
        page(taking.therapistId()).add(taking);
        rooms.computeIfAbsent(taking.roomId(), room -> new RoomPage()).add(taking);
    }

    /** Gives back what an appointment has taken; what it was, if anything. */
    public Optional<Taking> free(UUID appointmentId) {
        var taking = takings.remove(appointmentId);
        if (taking != null) {
            page(taking.therapistId()).remove(appointmentId);
            rooms.computeIfAbsent(taking.roomId(), room -> new RoomPage()).remove(appointmentId);
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

    /** How to have a treatment by a therapist at a clinic; empty when either is not in the book. */
    public Optional<Candidate> candidate(UUID clinicId, UUID therapistId, TreatmentTiming treatment, Instant now) {
        var clinic = clinics.get(clinicId);
        var page = therapists.get(therapistId);
        if (clinic == null || page == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(page.at(clinic, now, other -> travelSeconds(clinic, other)))
                .map(agenda -> new Candidate(agenda, treatment, rooms(clinic, treatment)));
    }

    /** How long a therapist takes from one clinic to another; nothing when either has no place. */
    public Duration travel(UUID fromClinicId, UUID toClinicId) {
        var to = clinics.get(toClinicId);
        return to == null ? Duration.ZERO : Duration.ofSeconds(travelSeconds(to, fromClinicId));
    }

    private long travelSeconds(ClinicCalendar clinic, UUID otherClinicId) {
        var other = clinics.get(otherClinicId);
        if (other == null || other.clinicId().equals(clinic.clinicId())) {
            return 0;
        }
        Place here = clinic.place();
        Place there = other.place();
        return here == null || there == null ? 0 : here.travelTo(there).toSeconds();
    }

    private List<RoomTimes> rooms(ClinicCalendar clinic, TreatmentTiming treatment) {
        return clinic.rooms().stream()
                .filter(room -> room.has(treatment.roomFeatures()))
                .map(room -> new RoomTimes(room.turnover().toSeconds(), taken(room.roomId())))
                .toList();
    }

    private Timeline taken(UUID roomId) {
        var page = rooms.get(roomId);
        return page == null ? Timeline.EMPTY : page.taken();
    }

    private TherapistPage page(UUID therapistId) {
        return therapists.computeIfAbsent(therapistId, id -> new TherapistPage());
    }
}
