package io.unknot.notification.sms.http;

import static io.unknot.notification.message.FailureReason.ADDRESS_REFUSED;
import static io.unknot.notification.message.FailureReason.PROVIDER_REFUSED;

import io.unknot.notification.sms.SmsProvider;
import io.unknot.notification.sms.TextMessage;
import io.unknot.notification.sms.http.SmsSettings.Webhook;
import java.time.InstantSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts JSON to an address of the organisation's own: {@code reference}, {@code to} and {@code text}, signed as
 * {@link Signature} says. 2xx takes the message, 422 says the number cannot be reached, 400 that this message never will
 * be taken. The reference is the Idempotency-Key too, so that who gets one twice can tell.
 */
final class WebhookProvider implements SmsProvider {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Webhook webhook;
    private final ProviderHttp http;
    private final InstantSource clock;

    WebhookProvider(Webhook webhook, ProviderHttp http, InstantSource clock) {
        this.webhook = webhook;
        this.http = http;
        this.clock = clock;
    }

    @Override
    public Mono<Void> send(TextMessage message) {
        return Mono.defer(() -> {
            var body = JSON.writeValueAsString(
                    new Body(message.reference(), message.to().e164(), message.text()));
            var signature = new Signature(webhook.secret()).of(clock.instant(), body);
            var question = http.client()
                    .post()
                    .uri(webhook.url())
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(Signature.HEADER, signature)
                    .header("Idempotency-Key", message.reference())
                    .bodyValue(body);
            return http.ask(question)
                    .flatMap(answer -> Mono.justOrEmpty(ProviderRefusals.of(
                                    answer,
                                    answer.getStatusCode().isSameCodeAs(HttpStatus.UNPROCESSABLE_CONTENT)
                                            ? ADDRESS_REFUSED
                                            : PROVIDER_REFUSED))
                            .flatMap(Mono::error));
        });
    }

    private record Body(String reference, String to, String text) {}
}
