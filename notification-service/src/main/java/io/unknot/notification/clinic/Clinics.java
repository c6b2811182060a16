package io.unknot.notification.clinic;

import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** The clinics heard of so far. */
public interface Clinics {

    /** Empty while nothing was heard of the clinic: topics do not wait for each other. */
    Mono<Clinic> find(ClinicId id);

    /** Those of them that were heard of. */
    Mono<Map<ClinicId, Clinic>> all(Set<ClinicId> ids);

    /** Remembers the clinic as it now is, unless a later version is known. */
    Mono<Void> keep(Clinic clinic);
}
