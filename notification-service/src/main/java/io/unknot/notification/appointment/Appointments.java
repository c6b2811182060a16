package io.unknot.notification.appointment;

import java.time.Instant;
import java.util.Collection;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The appointments heard of so far. */
public interface Appointments {

    /**
     * Remembers the appointment as it now is and locks it until the transaction ends.
     *
     * @return when that was, by the database's clock; empty, and nothing changed, if this version or a later one is known
     */
    Mono<Instant> keep(Appointment appointment);

    /** As it was last heard of; empty if it never was. */
    Mono<Appointment> find(AppointmentId id);

    /** Those of them that were heard of; at most 200 are asked for. */
    Flux<Appointment> all(Collection<AppointmentId> ids);
}
