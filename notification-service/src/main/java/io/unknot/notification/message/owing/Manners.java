package io.unknot.notification.message.owing;

import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.clinic.ClinicId;
import reactor.core.publisher.Mono;

/** What each clinic sends, when and how, as it and its clients want it. */
public interface Manners {

    /** What holds for this client's visits to the clinic, also while nothing was heard of the clinic yet. */
    Mono<Manner> of(ClinicId clinic, ClientId client);
}
