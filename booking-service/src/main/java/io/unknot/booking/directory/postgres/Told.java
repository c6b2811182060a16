package io.unknot.booking.directory.postgres;

import io.unknot.booking.directory.ClinicAssembly;
import io.unknot.booking.directory.Length;
import io.unknot.booking.directory.OfferAssembly;
import io.unknot.booking.directory.UnknownEntry;
import io.unknot.events.directory.ClinicChanged;
import io.unknot.events.directory.DirectoryEvent;
import io.unknot.events.directory.ShiftChanged;
import io.unknot.events.directory.TherapistChanged;
import io.unknot.events.directory.TimeOffChanged;
import io.unknot.events.directory.TreatmentChanged;
import io.unknot.schedule.Offer;
import io.unknot.schedule.clinic.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was read of one clinic, one treatment, and therapists with their shifts there and their time off. */
record Told(List<DirectoryEvent> entries) {

    Offer offerBy(UUID clinicId, UUID treatmentId, UUID therapistId, Length length) {
        return offer(
                only(ClinicChanged.class).orElseThrow(() -> new UnknownEntry("clinic", clinicId)),
                only(TreatmentChanged.class).orElseThrow(() -> new UnknownEntry("treatment", treatmentId)),
                only(TherapistChanged.class).orElseThrow(() -> new UnknownEntry("therapist", therapistId)),
                length);
    }

    List<Offer> offers(Length length) {
        return only(ClinicChanged.class).stream()
                .flatMap(clinic -> only(TreatmentChanged.class).stream()
                        .flatMap(treatment -> all(TherapistChanged.class)
                                .filter(therapist -> therapist.treatments().contains(treatment.treatmentId()))
                                .map(therapist -> offer(clinic, treatment, therapist, length))))
                .toList();
    }

    Map<UUID, Place> places() {
        return all(ClinicChanged.class)
                .filter(clinic -> clinic.place().isPresent())
                .collect(Collectors.toMap(
                        ClinicChanged::clinicId,
                        clinic -> ClinicAssembly.place(clinic).orElseThrow()));
    }

    private Offer offer(ClinicChanged clinic, TreatmentChanged treatment, TherapistChanged therapist, Length length) {
        return new Offer(
                ClinicAssembly.calendar(clinic),
                OfferAssembly.timing(treatment, length),
                OfferAssembly.profile(therapist),
                OfferAssembly.roster(
                        all(ShiftChanged.class)
                                .filter(shift -> shift.therapistId().equals(therapist.therapistId())),
                        all(TimeOffChanged.class)
                                .filter(off -> off.therapistId().equals(therapist.therapistId()))));
    }

    private <E extends DirectoryEvent> Optional<E> only(Class<E> kind) {
        return all(kind).findFirst();
    }

    private <E extends DirectoryEvent> Stream<E> all(Class<E> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast);
    }
}
