package io.unknot.therapist.conflict;

import io.unknot.schedule.time.Span;
import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Flux;

/** What is booked and held, as far as booking-service has told it; by start, holds that have expired left out. */
public interface BookedVisits {

    /** The therapist's that have some time in the span, at whichever clinic. */
    Flux<BookedVisit> of(UUID therapistId, Span span);

    /** The clinic's that begin at the instant or later. */
    Flux<BookedVisit> at(UUID clinicId, Instant from);
}
