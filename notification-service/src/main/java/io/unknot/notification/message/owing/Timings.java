package io.unknot.notification.message.owing;

import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.clinic.ClinicId;
import io.unknot.notification.message.when.Timing;
import reactor.core.publisher.Mono;

/** What each clinic sends and when, as it and its clients want it. */
public interface Timings {

    /** What holds for this client's visits to the clinic, also while nothing was heard of the clinic yet. */
    Mono<Timing> of(ClinicId clinic, ClientId client);
}
