package io.unknot.booking.audit;

import io.unknot.schedule.time.Span;
import io.unknot.service.access.ClinicScope;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Flux;

/** What the trail holds, to read. */
public interface AuditEntries {

    /** What was done to a subject, from the first; at most so many. */
    Flux<StoredEntry> of(UUID subject, int limit);

    /**
     * What was done at these clinics, by id from after one on; at most so many. What is of no clinic is there only for
     * who works for all of them.
     */
    Flux<StoredEntry> within(Question question, ClinicScope clinics, int limit);

    /** Of one subject if it is named, and in a span if there is one. */
    record Question(Optional<UUID> subject, Optional<Span> span, long after) {}
}
