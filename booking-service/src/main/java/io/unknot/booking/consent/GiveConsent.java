package io.unknot.booking.consent;

import io.unknot.booking.audit.AuditEntry;
import io.unknot.booking.audit.AuditTrail;
import io.unknot.booking.audit.By;
import io.unknot.booking.client.Client;
import io.unknot.booking.client.Clients;
import io.unknot.booking.consent.Consent.Source;
import io.unknot.outbox.Writes;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Notes that a client agrees, or no longer does, and which version of the words they were shown: the number {@code
 * unknot.consent.wording}, which goes up with each change of them.
 */
@Component
public class GiveConsent {

    private final Writes writes;
    private final Clients clients;
    private final Consents consents;
    private final AuditTrail audit;
    private final int wording;

    GiveConsent(
            Writes writes,
            Clients clients,
            Consents consents,
            AuditTrail audit,
            @Value("${unknot.consent.wording:1}") int wording) {
        this.writes = writes;
        this.clients = clients;
        this.consents = consents;
        this.audit = audit;
        this.wording = wording;
    }

    /** What now counts; what is already so is not noted again. Empty when there is no such client. */
    public Mono<Consent> give(By by, UUID clientId, boolean outcomes, Source source) {
        return writes.write(clients.find(clientId)
                .map(Client::id)
                .flatMap(id -> consents.of(id, 1)
                        .next()
                        .filter(newest -> newest.outcomes() == outcomes
                                && newest.source() == source
                                && newest.wording() == wording)
                        .switchIfEmpty(Mono.defer(() -> add(by, id, outcomes, source)))));
    }

    private Mono<Consent> add(By by, UUID clientId, boolean outcomes, Source source) {
        return consents.add(clientId, outcomes, wording, source)
                .flatMap(added -> audit.record(new AuditEntry(
                                by,
                                "consent",
                                new AuditEntry.Subject("client", clientId, 1),
                                Optional.empty(),
                                Map.of(),
                                Map.of("outcomes", outcomes, "wording", wording, "source", source.word())))
                        .thenReturn(added));
    }
}
