package io.unknot.notification.sms.http;

import static io.unknot.notification.message.FailureReason.ADDRESS_REFUSED;
import static io.unknot.notification.message.FailureReason.PROVIDER_REFUSED;
import static io.unknot.notification.message.FailureReason.SENDER_REFUSED;

import io.unknot.notification.message.FailureReason;
import io.unknot.notification.sms.SmsProvider;
import io.unknot.notification.sms.TextMessage;
import io.unknot.notification.sms.http.SmsSettings.Twilio;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Twilio's API for messages, version 2010-04-01: a form and basic authentication, and errors that carry a number. */
final class TwilioProvider implements SmsProvider {

    /** Of the recipient: no number, not a mobile one, cannot be reached from ours, or has told Twilio STOP. */
    private static final Set<Integer> ADDRESS = Set.of(21211, 21214, 21217, 21610, 21612, 21614);

    /** Of us: our number or service is wrong, or may not send to that country. */
    private static final Set<Integer> SENDER = Set.of(20003, 21212, 21408, 21603, 21606, 21659, 21660, 21703, 21705);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Twilio account;
    private final ProviderHttp http;

    TwilioProvider(Twilio account, ProviderHttp http) {
        this.account = account;
        this.http = http;
    }

    @Override
    public Mono<Void> send(TextMessage message) {
        var address = account.url() + "/2010-04-01/Accounts/{account}/Messages.json";
        var question = http.client()
                .post()
                .uri(address, account.accountSid())
                .headers(headers -> headers.setBasicAuth(account.accountSid(), account.authToken()))
                .body(BodyInserters.fromFormData(form(message)));
        return http.ask(question)
                .flatMap(answer -> Mono.justOrEmpty(ProviderRefusals.of(answer, reason(answer)))
                        .flatMap(Mono::error));
    }

    private MultiValueMap<String, String> form(TextMessage message) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("To", message.to().e164());
        form.add("Body", message.text());
        if (account.messagingServiceSid().isBlank()) {
            form.add("From", account.from());
        } else {
            form.add("MessagingServiceSid", account.messagingServiceSid());
        }
        return form;
    }

    private static FailureReason reason(ResponseEntity<String> answer) {
        var code = code(answer.getBody() == null ? "" : answer.getBody());
        if (ADDRESS.contains(code)) {
            return ADDRESS_REFUSED;
        }
        return SENDER.contains(code) ? SENDER_REFUSED : PROVIDER_REFUSED;
    }

    private static int code(String body) {
        try {
            return JSON.readTree(body).path("code").asInt(0);
        } catch (JacksonException _) {
            return 0;
        }
    }
}
