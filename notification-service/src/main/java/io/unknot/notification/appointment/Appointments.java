package io.unknot.notification.appointment;

import java.time.Instant;
import reactor.core.publisher.Mono;

/** The appointments heard of so far. */
public interface Appointments {

    /**
     * Remembers the appointment as it now is and locks it until the transaction ends.
     *
     * @return when that was, by the database's clock; empty, and nothing changed, if this version or a later one is known
     */
    Mono<Instant> keep(Appointment appointment);

    /** Whether its client had come, as far as is known. */
    Mono<Boolean> isCheckedIn(AppointmentId id);
}
