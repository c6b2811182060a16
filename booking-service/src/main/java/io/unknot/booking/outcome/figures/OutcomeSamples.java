package io.unknot.booking.outcome.figures;

import io.unknot.service.access.ClinicScope;
import java.util.List;
import reactor.core.publisher.Mono;

/** Scores of clients who agree that they are counted, around visits of a quarter at some clinics. */
public interface OutcomeSamples {

    /** Visits with a score before or after them, by their start; {@link TooMany} if there are too many to open. */
    Mono<List<CountedVisit>> of(Quarter quarter, ClinicScope clinics);

    /** More scores than are opened at once. */
    final class TooMany extends RuntimeException {
        public TooMany() {
            super("too many scores at once", null, false, false);
        }
    }
}
