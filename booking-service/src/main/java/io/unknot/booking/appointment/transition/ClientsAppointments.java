package io.unknot.booking.appointment.transition;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.client.Belongings.Merge;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** All that one client has, for when two of them turn out to be one. Inside a write. */
public interface ClientsAppointments {

    /** Those of the client, whatever their state, locked in the order of their ids; at most so many. */
    Mono<List<Appointment>> lockAll(UUID clientId, int limit);

    /** How many the client has. */
    Mono<Long> count(UUID clientId);

    /** Appointments of the one client that take some of the other's time; at most ten. */
    Mono<List<UUID>> overlapping(Merge merge);

    /** Makes what the one client is taken for the other's. */
    Mono<Void> handOnTimes(Merge merge);
}
