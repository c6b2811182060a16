package io.unknot.notification.preference;

import io.unknot.notification.appointment.ClientId;
import io.unknot.service.access.ClinicScope;
import java.util.Collection;
import java.util.Map;
import reactor.core.publisher.Mono;

/** What every client said of messages; nothing said is ever changed or taken away. */
public interface Preferences {

    /** The last that the client said; version 0 if nothing. */
    Mono<Said> of(ClientId client);

    /** Of those clients who said something, the last; at most 1,000 are asked for. */
    Mono<Map<ClientId, Preference>> of(Collection<ClientId> clients);

    /** As {@link #of(ClientId)}; nobody else changes it until the transaction ends. */
    Mono<Said> lock(ClientId client);

    /** The next that the client says. */
    Mono<Said> add(ClientId client, Preference preference, Said.From from);

    /** Whether the client has a visit at one of these clinics, or had one; what was called off or lapsed is none. */
    Mono<Boolean> isKnownAt(ClinicScope clinics, ClientId client);
}
