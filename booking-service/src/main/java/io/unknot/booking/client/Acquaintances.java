package io.unknot.booking.client;

import io.unknot.service.access.ClinicScope;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Which clients are whose: staff know of a client's health only where the client has been, or is coming. */
public interface Acquaintances {

    /** Whether the client has a visit at one of these clinics, or had one; what was called off or lapsed is none. */
    Mono<Boolean> haveMet(UUID clientId, ClinicScope clinics);
}
