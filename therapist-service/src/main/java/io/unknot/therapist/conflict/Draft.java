package io.unknot.therapist.conflict;

import io.unknot.schedule.Offer;
import io.unknot.schedule.TreatmentTiming;
import io.unknot.schedule.book.AppointmentBook;
import io.unknot.schedule.book.Taking;
import io.unknot.schedule.clinic.Room;
import io.unknot.schedule.search.Candidate;
import io.unknot.schedule.search.FreeTime;
import io.unknot.schedule.time.Span;
import io.unknot.therapist.availability.chain.Catalogue;
import io.unknot.therapist.availability.chain.Chain;
import io.unknot.therapist.availability.chain.RosteredTherapist;
import io.unknot.therapist.clinic.Clinic;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A copy of some pages of the chain's book, in which visits are moved to see what would become of the others. For one
 * thread. What the client of a visit has planned elsewhere only booking-service knows.
 */
final class Draft {

    private final AppointmentBook book = new AppointmentBook();
    private final Catalogue catalogue;
    private final Cause cause;

    private Draft(Catalogue catalogue, Cause cause) {
        this.catalogue = catalogue;
        this.cause = cause;
    }

    /** Of these clinics and whoever works at them, with what is taken within the span. */
    static Draft of(Chain chain, Cause cause, Collection<Clinic> clinics, Span span) {
        var draft = new Draft(chain.catalogue(), cause);
        // Wherever a therapist comes from has a place.
        chain.catalogue().clinics().forEach(clinic -> draft.book.write(cause.on(clinic)));
        for (var clinic : clinics) {
            chain.catalogue().therapistsAt(clinic.id()).forEach(therapist -> draft.copy(therapist, chain.book(), span));
            clinic.rooms()
                    .forEach(named ->
                            draft.copy(chain.book().takingsIn(named.room().roomId()), span));
        }
        return draft;
    }

    private void copy(RosteredTherapist therapist, AppointmentBook from, Span span) {
        book.write(therapist.therapist().profile(), cause.on(therapist));
        copy(from.takingsOf(therapist.id()), span);
    }

    private void copy(List<Taking> takings, Span span) {
        takings.stream().filter(taking -> taking.room().overlaps(span)).forEach(book::take);
    }

    /** Empty when the therapist does not work at any of the clinics. */
    Optional<Candidate> candidate(UUID clinicId, UUID therapistId, TreatmentTiming timing, Instant now) {
        var calendar = cause.on(catalogue.clinic(clinicId).orElseThrow());
        var narrowed = catalogue.limits().at(clinicId).narrow(calendar, timing.treatmentId());
        var candidate = book.candidate(clinicId, therapistId, timing, now);
        return narrowed.equals(calendar)
                ? candidate
                : candidate.flatMap(known -> narrowed.bookable(now).map(known::within));
    }

    /** Takes a visit out; what it took, if anything is known of it. */
    Optional<Taking> free(BookedVisit visit) {
        return book.free(visit.appointmentId());
    }

    /** Puts a visit back. */
    void take(Taking taking) {
        book.take(taking);
    }

    /** Puts a visit where it would go, in the first room that is free then. */
    void take(UUID appointmentId, FreeTime to, TreatmentTiming timing) {
        var clinic = catalogue.clinic(to.clinicId()).orElseThrow();
        var therapist = catalogue.therapist(to.therapistId()).orElseThrow();
        var offer = new Offer(cause.on(clinic), timing, therapist.therapist().profile(), cause.on(therapist));
        var room = offer.fittingRooms().stream()
                .filter(fitting -> isFree(fitting, offer.roomOccupied(to.start(), fitting)))
                .findFirst()
                .orElseThrow();
        book.take(new Taking(
                appointmentId,
                to.clinicId(),
                to.therapistId(),
                room.roomId(),
                offer.visible(to.start()),
                offer.therapistOccupied(to.start()),
                offer.roomOccupied(to.start(), room)));
    }

    private boolean isFree(Room room, Span wanted) {
        return book.takingsIn(room.roomId()).stream().map(Taking::room).noneMatch(wanted::overlaps);
    }
}
