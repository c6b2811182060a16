package io.unknot.booking.export;

import io.unknot.service.export.Part;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Flux;

/** What is kept of a client, opened. */
public interface ClientRecords {

    /** At most so many things of one kind are read: nobody has been here more often. */
    int MOST = 10_000;

    /** All kinds of things there are, each read when it is asked for. */
    List<Part> of(UUID clientId);

    /** Visits that are or were booked, by their start. */
    Flux<Visit> visits(UUID clientId);

    /** When somebody was or is to be where; the state as it is stored. */
    record Visit(UUID id, long version, String state, Instant start, Instant end, Instant changedAt) {}
}
