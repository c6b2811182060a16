package io.unknot.booking.client.verification.web;

import io.unknot.booking.client.verification.DrawCode;
import io.unknot.booking.client.verification.DrawCode.ToSend;
import io.unknot.booking.client.verification.VerificationRefused;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Codes for the one service that sends them; never routed by the gateway. */
@RestController
class CodeController {

    private final DrawCode drawCode;

    CodeController(DrawCode drawCode) {
        this.drawCode = drawCode;
    }

    /** A fresh code and where to send it. Asking again draws another, so who sends twice sends two and the last counts. */
    @PostMapping("/internal/verifications/{id}/code")
    Mono<ResponseEntity<CodeToSend>> draw(Caller caller, @PathVariable UUID id) {
        Access.service(caller, "notification-service");
        return drawCode.draw(id)
                .map(CodeToSend::of)
                .map(ResponseEntity.ok().cacheControl(CacheControl.noStore())::body)
                .onErrorMap(VerificationRefused.class, VerificationProblems::of);
    }

    /** No more than the message needs. */
    record CodeToSend(String channel, String contact, String name, String language, String code, Instant expiresAt) {
        static CodeToSend of(ToSend toSend) {
            var verification = toSend.verification();
            var client = verification.client();
            var channel = verification.channel();
            return new CodeToSend(
                    channel.word(),
                    channel.contactOf(client).orElseThrow(),
                    client.name(),
                    client.language(),
                    toSend.code().digits(),
                    toSend.expiresAt());
        }
    }
}
