package io.unknot.booking.preference;

import io.unknot.booking.client.Belongings.Merge;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What each client likes, sealed for them. */
public interface ClientPreferences {

    /** Of those clients who have said something. */
    Mono<Map<UUID, Preferences>> of(Collection<UUID> clientIds);

    /** Replaces what the client said before, inside a write. */
    Mono<Void> save(UUID clientId, Preferences preferences);

    /** Inside a merge: what the one client said is the other's, unless the other has said something. */
    Mono<Void> handOn(Merge merge);
}
