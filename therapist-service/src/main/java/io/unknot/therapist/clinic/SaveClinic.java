package io.unknot.therapist.clinic;

import io.unknot.service.problem.Problem;
import io.unknot.therapist.register.Expected;
import io.unknot.therapist.register.Replace;
import io.unknot.therapist.register.Replaced;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Opens a clinic, or changes what is kept about one. */
@Component
public final class SaveClinic {

    private final Replace replace;
    private final Clinics clinics;

    SaveClinic(Replace replace, Clinics clinics) {
        this.replace = replace;
        this.clinics = clinics;
    }

    /**
     * Signals 409 {@code clinic-has-shifts} when the zone would be another while anybody is planned here: their hours
     * would come to other times, and somebody could be in two places. 412 when the clinic is not as expected.
     */
    public Mono<Replaced<Clinic>> save(Clinic clinic, Expected expected) {
        return replace.in(clinics, clinic.id(), clinic, expected, current -> keepZone(clinic, current));
    }

    private Mono<Void> keepZone(Clinic wanted, Optional<Clinic> current) {
        if (current.map(Clinic::zone)
                .filter(zone -> !zone.equals(wanted.zone()))
                .isEmpty()) {
            return Mono.empty();
        }
        return clinics.shiftsToCome(wanted.id())
                .collectList()
                .filter(shifts -> !shifts.isEmpty())
                .flatMap(shifts -> Mono.error(() -> hasShifts(shifts).toException()));
    }

    private static Problem hasShifts(List<UUID> shifts) {
        return Problem.of(409, "clinic-has-shifts", "The zone cannot change while shifts are planned here")
                .detail("Their hours would come to other times. The first of them is shift " + shifts.getFirst() + ".")
                .next("End the clinic's shifts first, change the zone, then plan them anew.")
                .with("shifts", shifts);
    }
}
