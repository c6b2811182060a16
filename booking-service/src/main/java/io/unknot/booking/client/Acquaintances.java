package io.unknot.booking.client;

import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which clients are whose: staff know a client where the client has been, or is coming. */
public interface Acquaintances {

    /** Where the client has a visit, or had one; what was called off or lapsed is none. */
    Mono<Met> met(UUID clientId, Circle circle);

    /** Those of these clients who are {@link Met#ONLY_ELSEWHERE}, in no order. */
    Flux<UUID> ofOthers(Set<UUID> clientIds, Circle circle);

    /** As seen from the clinics, or the day, of whoever asks. */
    enum Met {
        HERE,
        /** A client of others. */
        ONLY_ELSEWHERE,
        /** New, or nobody at all. */
        NOWHERE
    }
}
