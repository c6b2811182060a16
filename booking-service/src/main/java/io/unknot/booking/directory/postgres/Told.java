package io.unknot.booking.directory.postgres;

import io.unknot.booking.directory.OfferAssembly;
import io.unknot.booking.directory.UnknownEntry;
import io.unknot.events.directory.ClinicChanged;
import io.unknot.events.directory.DirectoryEvent;
import io.unknot.events.directory.ShiftChanged;
import io.unknot.events.directory.TherapistChanged;
import io.unknot.events.directory.TreatmentChanged;
import io.unknot.schedule.Offer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What was read of one clinic, one treatment, and therapists with their shifts there. */
record Told(List<DirectoryEvent> entries) {

    Offer offerBy(UUID clinicId, UUID treatmentId, UUID therapistId) {
        return offer(
                only(ClinicChanged.class).orElseThrow(() -> new UnknownEntry("clinic", clinicId)),
                only(TreatmentChanged.class).orElseThrow(() -> new UnknownEntry("treatment", treatmentId)),
                only(TherapistChanged.class).orElseThrow(() -> new UnknownEntry("therapist", therapistId)));
    }

    List<Offer> offers() {
        return only(ClinicChanged.class).stream()
                .flatMap(clinic -> only(TreatmentChanged.class).stream()
                        .flatMap(treatment -> all(TherapistChanged.class)
                                .filter(therapist -> therapist.treatments().contains(treatment.treatmentId()))
                                .map(therapist -> offer(clinic, treatment, therapist))))
                .toList();
    }

    private Offer offer(ClinicChanged clinic, TreatmentChanged treatment, TherapistChanged therapist) {
        return OfferAssembly.offer(
                clinic, treatment, therapist, all(ShiftChanged.class).toList());
    }

    private <E extends DirectoryEvent> Optional<E> only(Class<E> kind) {
        return all(kind).findFirst();
    }

    private <E extends DirectoryEvent> Stream<E> all(Class<E> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast);
    }
}
