package io.unknot.therapist.availability;

import io.unknot.schedule.Offer;
import io.unknot.schedule.Shift;
import io.unknot.schedule.Span;
import io.unknot.therapist.clinic.Clinic;
import io.unknot.therapist.clinic.Clinics;
import io.unknot.therapist.register.Page;
import io.unknot.therapist.register.Register;
import io.unknot.therapist.register.Unknown;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.shift.Shifts;
import io.unknot.therapist.therapist.Therapist;
import io.unknot.therapist.therapist.Therapists;
import io.unknot.therapist.treatment.Treatment;
import io.unknot.therapist.treatment.Treatments;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds who could do what is looked for, before anything taken is considered. */
@Component
final class FindOffers {

    private final Clinics clinics;
    private final Treatments treatments;
    private final Therapists therapists;
    private final Shifts shifts;

    FindOffers(Clinics clinics, Treatments treatments, Therapists therapists, Shifts shifts) {
        this.clinics = clinics;
        this.treatments = treatments;
        this.therapists = therapists;
        this.shifts = shifts;
    }

    /**
     * One query per kind, however many therapists there are. Signals 404 for an id nobody knows and 400 for a range
     * that cannot be searched.
     */
    Mono<Offers> find(Search search) {
        return known("clinic", clinics, search.clinicId())
                .flatMap(clinic -> known("treatment", treatments, search.treatmentId())
                        .flatMap(treatment -> find(search, clinic, treatment)));
    }

    private Mono<Offers> find(Search search, Clinic clinic, Treatment treatment) {
        var range = search.range(clinic.zone());
        return candidates(search)
                .flatMap(candidates -> shiftsOf(candidates, clinic, range)
                        .map(planned -> offers(range, clinic, treatment, candidates, planned)));
    }

    private Mono<List<Therapist>> candidates(Search search) {
        var therapistId = search.therapistId();
        if (therapistId != null) {
            return known("therapist", therapists, therapistId).map(List::of);
        }
        return therapists
                .at(search.clinicId(), search.treatmentId())
                .map(Versioned::content)
                .take(Page.SIZE)
                .collectList();
    }

    private Mono<List<Shift>> shiftsOf(List<Therapist> candidates, Clinic clinic, Span range) {
        var first = range.from().atZone(clinic.zone()).toLocalDate();
        var last = range.until().atZone(clinic.zone()).toLocalDate();
        var ids = candidates.stream().map(Therapist::id).toList();
        return shifts.at(clinic.id(), ids, first, last).collectList();
    }

    private static Offers offers(
            Span range, Clinic clinic, Treatment treatment, List<Therapist> candidates, List<Shift> planned) {
        var calendar = clinic.calendar();
        var each = candidates.stream()
                .map(therapist -> new Offers.Named(
                        therapist.name(), new Offer(calendar, treatment.timing(), therapist.profile(), planned)))
                .toList();
        return new Offers(calendar, treatment.timing(), range, each);
    }

    private static <T> Mono<T> known(String kind, Register<T> register, UUID id) {
        return register.find(id).map(Versioned::content).switchIfEmpty(Mono.error(() -> Unknown.entry(kind, id)));
    }
}
