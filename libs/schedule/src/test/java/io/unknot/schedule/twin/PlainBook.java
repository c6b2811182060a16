package io.unknot.schedule.twin;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.unknot.schedule.Busy;
import io.unknot.schedule.Diary;
import io.unknot.schedule.Offer;
import io.unknot.schedule.TakenVisit;
import io.unknot.schedule.TreatmentTiming;
import io.unknot.schedule.book.AppointmentBook;
import io.unknot.schedule.book.Taking;
import io.unknot.schedule.clinic.ClinicCalendar;
import io.unknot.schedule.clinic.Room;
import io.unknot.schedule.roster.Roster;
import io.unknot.schedule.roster.TherapistProfile;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What an appointment book holds, as plain lists. The places of its clinics are half an hour from each other. */
public record PlainBook(
        Map<UUID, ClinicCalendar> clinics,
        Map<UUID, TherapistProfile> therapists,
        Map<UUID, Roster> rosters,
        Map<UUID, Taking> takings) {

    private static final Duration JOURNEY = Duration.ofMinutes(30);

    /** With nothing in it. */
    public PlainBook() {
        this(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    }

    /** An offer beside all that is taken. */
    public Diary diary(UUID clinicId, UUID therapistId, TreatmentTiming treatment) {
        var clinic = requireNonNull(clinics.get(clinicId));
        var visits = takings.values().stream()
                .filter(taking -> taking.therapistId().equals(therapistId))
                .map(taking -> new TakenVisit(taking.visible(), taking.therapist(), journey(taking, clinic)))
                .toList();
        var rooms = clinic.rooms().stream()
                .map(Room::roomId)
                .collect(toMap(
                        room -> room,
                        room -> takings.values().stream()
                                .filter(taking -> taking.roomId().equals(room))
                                .map(Taking::room)
                                .toList()));
        var offer = new Offer(
                clinic,
                treatment,
                requireNonNull(therapists.get(therapistId)),
                requireNonNull(rosters.get(therapistId)));
        return new Diary(offer, new Busy(visits, rooms));
    }

    /** A book with all of it written down. */
    public AppointmentBook written() {
        var book = new AppointmentBook();
        takings.values().forEach(book::take);
        therapists.forEach((id, therapist) -> book.write(therapist, requireNonNull(rosters.get(id))));
        clinics.values().forEach(book::write);
        return book;
    }

    private Duration journey(Taking taking, ClinicCalendar to) {
        var from = clinics.get(taking.clinicId());
        boolean elsewhere = from != null && !from.equals(to) && from.place() != null && to.place() != null;
        return elsewhere ? JOURNEY : Duration.ZERO;
    }
}
