package io.unknot.booking.figures;

import java.util.UUID;
import reactor.core.publisher.Flux;

/** How the visits of clinics ended. */
public interface ClinicVisits {

    /**
     * Of the visits that began within the last seven days, for each clinic; of a chain with more clinics than so many,
     * those with the smallest ids.
     */
    Flux<Ended> ofTheLastWeek(int clinics);

    /** So many visits of one clinic that are over, or were cancelled. */
    record Ended(UUID clinicId, long completed, long missed, long cancelled) {}
}
