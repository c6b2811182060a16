package io.unknot.booking.screening;

import io.unknot.booking.client.Belongings.Merge;
import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What physicians have said of clients, as managers recorded it. */
public interface Clearances {

    /** The newest that is not over; empty when there is none. */
    Mono<Clearance> valid(UUID clientId);

    /** Adds it inside a write; empty when its end is not after now by the database's clock. */
    Mono<Clearance> add(UUID clientId, Instant until, Note note);

    /** Inside a merge: seals what was noted of the one client for the other. */
    Mono<Void> handOn(Merge merge);

    /** That a client may be treated, from when to when. */
    record Clearance(UUID id, UUID clientId, Instant givenAt, Instant until) {}

    /** Which physician has said what. Stored sealed, logged never. */
    record Note(String physician, String note) {
        @Override
        public String toString() {
            return "Note[...]";
        }
    }
}
