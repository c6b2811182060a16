package io.unknot.therapist.availability.chain;

import static java.util.stream.Collectors.toMap;

import io.unknot.schedule.Busy;
import io.unknot.schedule.Diary;
import io.unknot.schedule.Offer;
import io.unknot.schedule.TakenVisit;
import io.unknot.schedule.TreatmentTiming;
import io.unknot.schedule.book.AppointmentBook;
import io.unknot.schedule.book.Taking;
import io.unknot.schedule.clinic.Room;
import io.unknot.therapist.clinic.Clinic;

/** Who and what there is at one moment, and the book of what is taken, which goes on being kept. */
public record Chain(Catalogue catalogue, AppointmentBook book) {

    /** A treatment by a therapist at a clinic, beside all that is taken now, to be judged by every rule. */
    public Diary diary(Clinic clinic, RosteredTherapist therapist, TreatmentTiming treatment) {
        var calendar = catalogue.limits().at(clinic.id()).narrow(clinic.calendar(), treatment.treatmentId());
        var offer = new Offer(calendar, treatment, therapist.therapist().profile(), therapist.roster());
        var visits = book.takingsOf(therapist.id()).stream()
                .map(taking -> new TakenVisit(
                        taking.visible(), taking.therapist(), book.travel(taking.clinicId(), clinic.id())))
                .toList();
        var rooms = offer.fittingRooms().stream()
                .collect(toMap(
                        Room::roomId,
                        room -> book.takingsIn(room.roomId()).stream()
                                .map(Taking::room)
                                .toList()));
        return new Diary(offer, new Busy(visits, rooms));
    }
}
