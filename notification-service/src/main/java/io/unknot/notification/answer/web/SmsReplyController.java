package io.unknot.notification.answer.web;

import io.unknot.notification.answer.TakeTextReply;
import io.unknot.notification.sms.ReplyReader;
import io.unknot.service.problem.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Where the provider of text messages hands over what people text back. Nobody is told whether it was understood. */
@RestController
class SmsReplyController {

    private final ObjectProvider<ReplyReader> reader;
    private final TakeTextReply takeTextReply;

    SmsReplyController(ObjectProvider<ReplyReader> reader, TakeTextReply takeTextReply) {
        this.reader = reader;
        this.takeTextReply = takeTextReply;
    }

    /** In the provider's own format and with its signature: 403 without it, 404 where there is no provider. */
    @PostMapping("/api/v1/sms/replies")
    Mono<ResponseEntity<String>> take(@RequestHeader HttpHeaders headers, @RequestBody String body) {
        var provider = reader.getIfAvailable();
        if (provider == null) {
            return Mono.error(Problem.of(404, "not-found", "Nobody texts here")
                    .next("Name a provider of text messages in unknot.sms.")
                    .toException());
        }
        return Mono.justOrEmpty(provider.read(headers::getFirst, body))
                .switchIfEmpty(Mono.error(SmsReplyController::notSigned))
                .flatMap(reply -> takeTextReply.take(reply).thenReturn(provider.receipt()))
                .map(receipt -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(receipt.mediaType()))
                        .body(receipt.body()));
    }

    private static Throwable notSigned() {
        return Problem.of(403, "not-signed", "This is not from our provider of text messages")
                .detail("Its signature is missing, of another time, or of something else.")
                .next("Check the provider's token or secret, the address it posts to, and its clock.")
                .toException();
    }
}
