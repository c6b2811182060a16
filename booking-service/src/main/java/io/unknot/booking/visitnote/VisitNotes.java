package io.unknot.booking.visitnote;

import io.unknot.booking.client.Belongings.Merge;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** All notes; what they say is sealed under the client's own key and read by nobody without it. */
public interface VisitNotes {

    /** Of a visit; empty when none was written. The caller must know that the asker may know of the visit. */
    Mono<VisitNote> find(UUID appointmentId);

    /** Of a client's visits, the newest visit first, so many at most. */
    Mono<List<NotedVisit>> ofClient(UUID clientId, int most);

    /** Adds a first one; false when the visit is of another client by now. */
    Mono<Boolean> add(VisitNote note);

    /** Replaces the version before; any other version is an error. */
    Mono<Void> save(VisitNote note);

    /** Makes what was noted of the one client the other's, and seals it anew. */
    Mono<Void> handOn(Merge merge);

    /** A note with the visit it is of. */
    record NotedVisit(VisitNote note, Instant start, UUID treatmentId) {}
}
