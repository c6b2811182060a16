package io.unknot.booking.loginlink;

import io.unknot.booking.audit.AuditEntry;
import io.unknot.booking.audit.AuditEntry.Subject;
import io.unknot.booking.audit.AuditTrail;
import io.unknot.booking.audit.By;
import io.unknot.booking.client.Client;
import io.unknot.booking.client.Clients;
import io.unknot.booking.loginlink.LoginLinkRefused.UnknownLink;
import io.unknot.booking.loginlink.LoginLinkRefused.WhoIsIt;
import io.unknot.booking.loginlink.LoginLinkRefused.WrongLoginCode;
import io.unknot.outbox.Writes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says who has read what we sent, once. A wrong code counts, also when it is refused. */
@Component
public class LogIn {

    private final Writes writes;
    private final LoginLinks links;
    private final Clients clients;
    private final AuditTrail audit;

    LogIn(Writes writes, LoginLinks links, Clients clients, AuditTrail audit) {
        this.writes = writes;
        this.links = links;
        this.clients = clients;
        this.audit = audit;
    }

    /** Who it is, the chosen one where several share the contact; or a {@link LoginLinkRefused}. */
    public Mono<Client> by(LoginProof proof, Optional<UUID> chosen, By by) {
        return writes.write(links.lock(proof)
                        .switchIfEmpty(Mono.error(UnknownLink::new))
                        .flatMap(link -> links.now()
                                .map(now -> link.check(proof, now))
                                .flatMap(right -> right ? let(link, chosen, by) : refuse(link))))
                .flatMap(tried -> tried.who()
                        .map(Mono::just)
                        .orElseGet(
                                () -> Mono.error(new WrongLoginCode(tried.link().triesLeftAfterThis()))));
    }

    private Mono<Tried> refuse(LoginLink link) {
        return links.countTry(link.id()).thenReturn(new Tried(link, Optional.empty()));
    }

    private Mono<Tried> let(LoginLink link, Optional<UUID> chosen, By by) {
        return clients.findAll(link.clients())
                .sort(Comparator.comparing(Client::id))
                .collectList()
                .map(holders -> oneOf(holders, chosen))
                .flatMap(client -> links.use(link.id())
                        .then(audit.record(entry(link, client, by)))
                        .thenReturn(new Tried(link, Optional.of(client))));
    }

    private static Client oneOf(List<Client> holders, Optional<UUID> chosen) {
        if (chosen.isEmpty() && holders.size() > 1) {
            throw new WhoIsIt(holders);
        }
        return holders.stream()
                .filter(holder -> chosen.isEmpty() || chosen.get().equals(holder.id()))
                .findFirst()
                .orElseThrow(UnknownLink::new);
    }

    private static AuditEntry entry(LoginLink link, Client client, By by) {
        return new AuditEntry(
                by,
                "log-in",
                new Subject("client", client.id(), 1),
                Optional.empty(),
                Map.of(),
                Map.of("loginLinkId", link.id()));
    }

    private record Tried(LoginLink link, Optional<Client> who) {}
}
