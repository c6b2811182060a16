package io.unknot.booking.careplan;

import io.unknot.booking.appointment.Scope;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * All courses of visits. Every question takes the scope of the one who asks: a client's own, or those with a visit at one
 * of the clinics staff work for. Whoever locks a plan in a write locks appointments and people before it.
 */
public interface CarePlans {

    /** Empty when there is none within the scope. */
    Mono<CarePlan> find(UUID id, Scope scope);

    /** The one an appointment is a visit of; empty when it is of none, or of none within the scope. */
    Mono<CarePlan> ofAppointment(UUID appointmentId, Scope scope);

    /** As {@link #find}, locked until the surrounding write ends. */
    Mono<CarePlan> lock(UUID id, Scope scope);

    /** Whether the plan of this appointment is paused; it stays so, or not so, until the surrounding write ends. */
    Mono<Boolean> keepPaused(UUID appointmentId);

    /** A client's within the scope, the newest first; at most so many. */
    Flux<CarePlan> ofClient(UUID clientId, Scope scope, int limit);

    /** Adds a new one, or replaces the version before; any other version is an error. Which visits it has stays. */
    Mono<Void> save(CarePlan plan);

    /** Hands one client's plans on to another. */
    Mono<Void> handOn(UUID from, UUID into);
}
