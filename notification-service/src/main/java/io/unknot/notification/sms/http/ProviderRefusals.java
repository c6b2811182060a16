package io.unknot.notification.sms.http;

import static io.unknot.notification.message.FailureReason.PROVIDER_BUSY;
import static io.unknot.notification.message.FailureReason.SENDER_REFUSED;

import io.unknot.notification.letter.DeliveryFailure;
import io.unknot.notification.message.FailureReason;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** What the status of a provider's answer means; what its body says, each provider says in its own way. */
final class ProviderRefusals {

    private static final int LONGEST_SECONDS = 3600;

    private ProviderRefusals() {}

    /**
     * Empty if the message was taken. A 400 or 422 is about the message: why, the provider says itself; any other refusal
     * is about who sends it, which an operator can mend. A 5xx that is no plain "come back" may hide a message taken.
     */
    static Optional<DeliveryFailure> of(ResponseEntity<String> answer, FailureReason aboutTheMessage) {
        var status = answer.getStatusCode();
        if (status.is2xxSuccessful()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (status.value()) {
                    case 429, 503 -> DeliveryFailure.comeBack(PROVIDER_BUSY, retryAfter(answer.getHeaders()));
                    case 400, 422 -> DeliveryFailure.notDelivered(aboutTheMessage);
                    default ->
                        status.is5xxServerError()
                                ? DeliveryFailure.inDoubt(PROVIDER_BUSY)
                                : DeliveryFailure.notDelivered(SENDER_REFUSED);
                });
    }

    // Seconds, from 1 to an hour; a date, which the standard also allows, no provider is known to send.
    private static Optional<Duration> retryAfter(HttpHeaders headers) {
        return Optional.ofNullable(headers.getFirst(HttpHeaders.RETRY_AFTER))
                .filter(written -> written.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .filter(seconds -> seconds > 0)
                .map(seconds -> Duration.ofSeconds(Math.min(seconds, LONGEST_SECONDS)));
    }
}
