package io.unknot.booking.appointment;

import io.unknot.booking.occupancy.Occupied;
import io.unknot.schedule.time.Span;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * All appointments. Every question takes the scope of the one who asks; outside it there is nothing.
 *
 * <p>What is locked comes as a list, not as a stream: the statements that follow on the same connection would wait for
 * the end of a stream that waits for them.
 */
public interface Appointments {

    /** Empty when there is none within the scope. */
    Mono<Appointment> find(UUID id, Scope scope);

    /** As {@link #find}, locked until the surrounding write ends. */
    Mono<Appointment> lock(UUID id, Scope scope);

    /** Those that start in the span, by start; at most so many. */
    default Flux<Appointment> within(Span span, Scope scope, int limit) {
        return within(span, scope, Sought.ANY, limit);
    }

    /** Of them those that are sought. */
    Flux<Appointment> within(Span span, Scope scope, Sought sought, int limit);

    /** Adds a new one, or replaces the version before; any other version is an error. */
    Mono<Void> save(Appointment appointment);

    /** Keeps how it was before, for whoever wants this version undone until then; what was kept of it before is gone. */
    Mono<Void> keepUndo(long version, Undo undo);

    /** What was kept with exactly this version; empty when the version is nothing to undo. */
    Mono<Undo> undoOf(Appointment appointment);

    /** The live holds of this client and those with the same phone number, told to one write at a time. */
    Mono<LiveHolds> lockLiveHolds(UUID clientId);

    /** Holds and requests that have lapsed and that nobody else is working on, locked; at most so many. */
    Mono<List<Appointment>> lockLapsed(int limit);

    /** Lapsed holds that stand in the way of any of these claims and that nobody else is working on, locked. */
    Mono<List<Appointment>> lockLapsedAcross(Collection<Occupied> claims);

    /** Whether a lapsed hold stands in the way of any of these claims, whoever is working on it. */
    Mono<Boolean> isAnyLapsedAcross(Collection<Occupied> claims);

    /** The only clock holds are measured by. */
    Mono<Instant> now();

    /**
     * Which of those somebody may know of they are looking for: of one client, of one therapist, or both. It only ever
     * leaves some out, so it opens nothing to anybody.
     */
    record Sought(Optional<UUID> clientId, Optional<UUID> therapistId) {

        public static final Sought ANY = new Sought(Optional.empty(), Optional.empty());
    }
}
