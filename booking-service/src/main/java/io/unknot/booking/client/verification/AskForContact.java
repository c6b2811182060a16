package io.unknot.booking.client.verification;

import io.unknot.booking.audit.AuditEntry;
import io.unknot.booking.audit.AuditEntry.Subject;
import io.unknot.booking.audit.AuditTrail;
import io.unknot.booking.audit.By;
import io.unknot.booking.client.Client;
import io.unknot.booking.client.Clients;
import io.unknot.booking.client.verification.VerificationRefused.NoSuchContact;
import io.unknot.booking.client.verification.VerificationRefused.TooManyVerifications;
import io.unknot.events.verification.VerificationAsked;
import io.unknot.outbox.Outbox;
import io.unknot.outbox.Writes;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks whether a contact is a client's, or a guest's who is a client from then on. */
@Component
public class AskForContact {

    private final Writes writes;
    private final Clients clients;
    private final Verifications verifications;
    private final AuditTrail audit;
    private final Outbox outbox;

    AskForContact(Writes writes, Clients clients, Verifications verifications, AuditTrail audit, Outbox outbox) {
        this.writes = writes;
        this.clients = clients;
        this.verifications = verifications;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** The id of the verification of a guest, who is saved as a client of their own; or a {@link VerificationRefused}. */
    public Mono<UUID> askGuest(Client guest, Channel channel, By by) {
        return writes.write(
                clients.save(guest).then(clients.cameAlone(guest.id())).then(ask(guest, channel, by, true)));
    }

    /** The id of the verification, or a {@link VerificationRefused}. */
    public Mono<UUID> ask(Client client, Channel channel, By by) {
        return ask(client, channel, by, false);
    }

    private Mono<UUID> ask(Client client, Channel channel, By by, boolean guest) {
        var id = UUID.randomUUID();
        var entry = new AuditEntry(
                by,
                "ask-for-" + channel.word(),
                new Subject("client", client.id(), 1),
                Optional.empty(),
                Map.of(),
                Map.of("verificationId", id));
        return writes.write(Mono.justOrEmpty(channel.contactOf(client))
                .switchIfEmpty(Mono.error(NoSuchContact::new))
                .flatMap(contact -> verifications.ask(id, client.id(), channel, contact, guest))
                .filter(asked -> asked)
                .switchIfEmpty(Mono.error(TooManyVerifications::new))
                .then(audit.record(entry))
                .then(outbox.tell(new VerificationAsked(id, 1, channel.told())))
                .thenReturn(id));
    }
}
