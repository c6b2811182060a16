package io.unknot.gateway.route.http;

import io.unknot.gateway.login.session.PersonSession;
import io.unknot.service.problem.Problem;
import io.unknot.service.token.MintedTokens;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** What notification-service keeps of a client, asked for in the name of whoever exports it. */
@Component
final class MessagesOfClient {

    private static final String NOTIFICATION_SERVICE = "notification-service";
    private static final Duration SLOWEST_ANSWER = Duration.ofSeconds(10);

    /** Ten thousand messages, each of some three hundred bytes, and room. */
    private static final int LONGEST_ANSWER = 8 * 1024 * 1024;

    private final WebClient notificationService;
    private final MintedTokens tokens;

    MessagesOfClient(
            MintedTokens tokens, @Value("${unknot.routes.notification-service:http://localhost:8083}") String address) {
        this.notificationService = WebClient.builder()
                .baseUrl(address)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LONGEST_ANSWER))
                .build();
        this.tokens = tokens;
    }

    /**
     * One JSON object; empty where this person may not have it or nothing is known there, which booking-service says better.
     * An error, 503 to whoever asked, while it cannot be had.
     */
    Mono<String> of(PersonSession person, String client) {
        return notificationService
                .get()
                .uri("/api/v1/clients/{client}/messages", client)
                .headers(headers ->
                        headers.setBearerAuth(tokens.of(NOTIFICATION_SERVICE, person.caller(), person.proof())))
                .exchangeToMono(MessagesOfClient::read)
                .timeout(SLOWEST_ANSWER)
                .onErrorMap(_ -> Problem.of(503, "service-unavailable", "The export would not be complete right now")
                        .next("Try again in a moment.")
                        .retryAfter(5)
                        .toException());
    }

    private static Mono<String> read(ClientResponse answer) {
        if (answer.statusCode().is4xxClientError()) {
            return answer.releaseBody().then(Mono.empty());
        }
        return answer.statusCode().is2xxSuccessful() ? answer.bodyToMono(String.class) : answer.createError();
    }
}
