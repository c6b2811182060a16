package io.unknot.booking.loginlink;

import io.unknot.booking.audit.AuditEntry;
import io.unknot.booking.audit.AuditEntry.Subject;
import io.unknot.booking.audit.AuditTrail;
import io.unknot.booking.audit.By;
import io.unknot.booking.client.verification.Channel;
import io.unknot.booking.client.verification.VerifiedContacts;
import io.unknot.booking.linksecret.LinkSecret;
import io.unknot.booking.loginlink.LoginLinkRefused.NoVerifiedContact;
import io.unknot.booking.loginlink.LoginLinks.Kept;
import io.unknot.booking.loginlink.LoginLinks.NewLink;
import io.unknot.events.verification.LoginLinkAsked;
import io.unknot.outbox.Outbox;
import io.unknot.outbox.Writes;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks for a way in. Only who has shown that a contact is theirs logs in by it: one that a desk mistyped, or a guest made
 * up, would let a stranger read somebody's health record.
 */
@Component
public class AskForLogin {

    private final Writes writes;
    private final LoginLinks links;
    private final VerifiedContacts verified;
    private final AuditTrail audit;
    private final Outbox outbox;

    AskForLogin(Writes writes, LoginLinks links, VerifiedContacts verified, AuditTrail audit, Outbox outbox) {
        this.writes = writes;
        this.links = links;
        this.verified = verified;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** For whoever has this contact: answered alike whether there is anybody. Never refused. */
    public Mono<AskedLogin> by(Channel channel, String contact, Optional<String> language, By by) {
        return writes.write(verified.whose(channel, contact)
                .collect(Collectors.toUnmodifiableSet())
                .flatMap(clients -> keep(newLink(channel, language), clients, by)));
    }

    /** For a client who is logged in and shows anew who they are; or {@link NoVerifiedContact}. */
    public Mono<AskedLogin> own(UUID client, Optional<String> language, By by) {
        return writes.write(verified.of(client)
                .mapNotNull(theirs -> theirs.email().isPresent()
                        ? Channel.EMAIL
                        : theirs.phone().map(_ -> Channel.PHONE).orElse(null))
                .switchIfEmpty(Mono.error(NoVerifiedContact::new))
                .flatMap(channel -> keep(newLink(channel, language), Set.of(client), by)));
    }

    private static NewLink newLink(Channel channel, Optional<String> language) {
        return new NewLink(UUID.randomUUID(), LinkSecret.draw(), channel, language);
    }

    private Mono<AskedLogin> keep(NewLink link, Set<UUID> clients, By by) {
        return links.keep(link, clients)
                .flatMap(kept ->
                        (kept.toBeSent() ? tell(link, clients, by) : Mono.<Void>empty()).thenReturn(asked(link, kept)));
    }

    private Mono<Void> tell(NewLink link, Set<UUID> clients, By by) {
        return Flux.fromIterable(clients)
                .concatMap(client -> audit.record(entry(link, client, by)))
                .then(outbox.tell(
                        new LoginLinkAsked(link.id(), 1, link.channel().told())));
    }

    private static AuditEntry entry(NewLink link, UUID client, By by) {
        return new AuditEntry(
                by,
                "ask-for-login",
                new Subject("client", client, 1),
                Optional.empty(),
                Map.of(),
                Map.of("loginLinkId", link.id()));
    }

    private static AskedLogin asked(NewLink link, Kept kept) {
        return new AskedLogin(link.handle(), kept.expiresAt());
    }

    /** What the browser that asked keeps, for the code. */
    public record AskedLogin(LinkSecret handle, Instant expiresAt) {}
}
