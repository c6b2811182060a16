package io.unknot.notification.appointment;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The appointments heard of so far. */
public interface Appointments {

    /**
     * Remembers the appointment as it now is and locks it until the transaction ends.
     *
     * @return empty, and nothing changed, if this version or a later one is known
     */
    Mono<Kept> keep(Appointment appointment);

    /** When that was, by the database's clock, and the appointment as it was last heard of; empty if it never was. */
    record Kept(Instant at, Optional<Appointment> last) {}

    /** As it was last heard of; empty if it never was. */
    Mono<Appointment> find(AppointmentId id);

    /** Those of them that were heard of; at most 200 are asked for. */
    Flux<Appointment> all(Collection<AppointmentId> ids);
}
