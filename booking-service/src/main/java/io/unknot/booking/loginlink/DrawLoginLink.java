package io.unknot.booking.loginlink;

import io.unknot.booking.client.Client;
import io.unknot.booking.client.Clients;
import io.unknot.booking.client.verification.VerificationCode;
import io.unknot.booking.linksecret.LinkSecret;
import io.unknot.booking.loginlink.LoginLinkRefused.UnknownLink;
import io.unknot.outbox.Writes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Draws a link's token and code at the moment they are sent: so they are known to nobody else. */
@Component
public class DrawLoginLink {

    private final Writes writes;
    private final LoginLinks links;
    private final Clients clients;

    DrawLoginLink(Writes writes, LoginLinks links, Clients clients) {
        this.writes = writes;
        this.links = links;
        this.clients = clients;
    }

    /** What to send and to whom; what was drawn before is worth nothing any more. Or a {@link LoginLinkRefused}. */
    public Mono<ToSend> draw(UUID id) {
        return writes.write(links.lock(id)
                .switchIfEmpty(Mono.error(UnknownLink::new))
                .flatMap(link -> links.now()
                        .doOnNext(link::requireDraw)
                        .flatMap(now -> clients.findAll(link.clients())
                                .sort(Comparator.comparing(Client::id))
                                .collectList()
                                .flatMap(holders -> draw(link, holders, now)))));
    }

    private Mono<ToSend> draw(LoginLink link, List<Client> holders, Instant now) {
        if (holders.isEmpty()) {
            return Mono.error(new UnknownLink());
        }
        var token = LinkSecret.draw();
        var code = VerificationCode.draw();
        return links.keepSent(link.id(), token, code.hashFor(link.id()))
                .thenReturn(new ToSend(link, holders, link.minutesLeft(now), token, code));
    }

    /** A link and a code on their way to those who share the contact, one at least. */
    public record ToSend(LoginLink link, List<Client> clients, int minutes, LinkSecret token, VerificationCode code) {}
}
