package io.unknot.booking.loginlink.web;

import io.unknot.booking.client.Client;
import io.unknot.booking.loginlink.DrawLoginLink;
import io.unknot.booking.loginlink.DrawLoginLink.ToSend;
import io.unknot.booking.loginlink.LoginLinkRefused;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Links and codes for the one service that sends them; never routed by the gateway. */
@RestController
class DrawnLinkController {

    private final DrawLoginLink drawLoginLink;

    DrawnLinkController(DrawLoginLink drawLoginLink) {
        this.drawLoginLink = drawLoginLink;
    }

    /** A fresh link and code and where to send them. Asking again draws others, and the last ones count. */
    @PostMapping("/internal/login-links/{id}/draw")
    Mono<ResponseEntity<LinkToSend>> draw(Caller caller, @PathVariable UUID id) {
        Access.service(caller, "notification-service");
        return drawLoginLink
                .draw(id)
                .map(LinkToSend::of)
                .map(ResponseEntity.ok().cacheControl(CacheControl.noStore())::body)
                .onErrorMap(LoginLinkRefused.class, LoginLinkProblems::of);
    }

    /** No more than the message needs; those who share a contact are not named. */
    record LinkToSend(
            String channel, String contact, String name, String language, String token, String code, int minutes) {
        static LinkToSend of(ToSend toSend) {
            var channel = toSend.link().channel();
            var client = toSend.clients().getFirst();
            return new LinkToSend(
                    channel.word(),
                    channel.contactOf(client).orElseThrow(),
                    nameOf(toSend),
                    toSend.link().language().orElseGet(client::language),
                    toSend.token().text(),
                    toSend.code().digits(),
                    toSend.minutes());
        }

        private static String nameOf(ToSend toSend) {
            return toSend.clients().stream()
                    .map(Client::name)
                    .reduce((_, _) -> "")
                    .orElse("");
        }
    }
}
