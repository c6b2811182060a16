package io.unknot.therapist.shift;

import io.unknot.schedule.roster.Shift;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.therapist.clinic.Clinics;
import io.unknot.therapist.register.Complaints;
import io.unknot.therapist.register.Expected;
import io.unknot.therapist.register.Replace;
import io.unknot.therapist.register.Replaced;
import io.unknot.therapist.therapist.Therapists;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Plans a shift, or plans it anew. Nobody is ever planned into two places at once. */
@Component
public final class SaveShift {

    private final Replace replace;
    private final Shifts shifts;
    private final Therapists therapists;
    private final Clinics clinics;

    SaveShift(Replace replace, Shifts shifts, Therapists therapists, Clinics clinics) {
        this.replace = replace;
        this.shifts = shifts;
        this.therapists = therapists;
        this.clinics = clinics;
    }

    /**
     * Signals 403 when the shift is another clinic's so far and the manager has no say there, 400 for a therapist or
     * clinic nobody knows, 409 {@code shift-overlaps} when the therapist works elsewhere then, 412 when not as expected.
     */
    public Mono<Replaced<Shift>> save(Shift shift, Expected expected, Caller.Staff manager) {
        return replace.in(shifts, shift.shiftId(), shift, expected, current -> check(shift, current, manager));
    }

    private Mono<Void> check(Shift shift, Optional<Shift> current, Caller.Staff manager) {
        current.ifPresent(before -> Access.manager(manager, before.clinicId()));
        // Two shifts of one therapist are planned one after the other: a clash must be seen by the second.
        return therapists.lock(shift.therapistId()).then(place(shift)).flatMap(this::refuseClash);
    }

    private Mono<PlacedShift> place(Shift shift) {
        return therapists
                .find(shift.therapistId())
                .hasElement()
                .flatMap(known -> clinics.find(shift.clinicId())
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty())
                        .map(clinic -> {
                            new Complaints()
                                    .unless(known, "therapistId", "must be known, but no therapist has this id")
                                    .unless(clinic.isPresent(), "clinicId", "must be known, but no clinic has this id")
                                    .raise();
                            return new PlacedShift(
                                    shift, clinic.orElseThrow().content().zone());
                        }));
    }

    private Mono<Void> refuseClash(PlacedShift wanted) {
        return shifts.beside(wanted.shift())
                .filter(wanted::clashesWith)
                .next()
                .flatMap(other -> Mono.error(() -> ShiftOverlaps.with(other)));
    }
}
