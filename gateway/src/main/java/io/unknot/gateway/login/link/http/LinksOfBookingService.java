package io.unknot.gateway.login.link.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.netty.channel.ChannelOption;
import io.unknot.gateway.login.Person;
import io.unknot.gateway.login.link.LinkLogins;
import io.unknot.gateway.login.link.LinkProof;
import io.unknot.gateway.login.link.LinkProof.Secret;
import io.unknot.service.access.Caller;
import io.unknot.service.token.MintedTokens;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Asks in the gateway's own name, and does not wait long for the answer. */
@Component
final class LinksOfBookingService implements LinkLogins {

    private static final String BOOKING_SERVICE = "booking-service";
    private static final Caller GATEWAY = new Caller.Service("gateway");
    private static final Duration SLOWEST_ANSWER = Duration.ofSeconds(4);

    private final WebClient bookingService;
    private final MintedTokens tokens;

    LinksOfBookingService(
            MintedTokens tokens, @Value("${unknot.routes.booking-service:http://localhost:8082}") String address) {
        this.bookingService = WebClient.builder()
                .baseUrl(address)
                .clientConnector(new ReactorClientHttpConnector(http()))
                .build();
        this.tokens = tokens;
    }

    @Override
    public Mono<Person> check(LinkProof proof) {
        return Mono.defer(() -> bookingService
                        .post()
                        .uri(addressOf(proof.secret()))
                        .headers(headers -> headers.setBearerAuth(tokens.of(BOOKING_SERVICE, GATEWAY)))
                        .bodyValue(Question.of(proof))
                        .retrieve()
                        .bodyToMono(Answer.class))
                .map(Answer::person)
                .timeout(SLOWEST_ANSWER)
                .onErrorMap(WebClientResponseException.class, PassedOn::of);
    }

    private static String addressOf(Secret secret) {
        return secret instanceof Secret.GuestCode guest
                ? "/internal/verifications/" + guest.verification() + "/login"
                : "/internal/login-links/use";
    }

    private static HttpClient http() {
        var connections = ConnectionProvider.builder("login-links")
                .maxConnections(10)
                .pendingAcquireMaxCount(200)
                .pendingAcquireTimeout(Duration.ofSeconds(2))
                .maxIdleTime(Duration.ofSeconds(20))
                .build();
        return HttpClient.create(connections)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 1000)
                .responseTimeout(Duration.ofSeconds(3));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Question(
            @Nullable String token,
            @Nullable String handle,
            @Nullable String code,
            @Nullable UUID client) {

        static Question of(LinkProof proof) {
            var client = proof.client().orElse(null);
            return switch (proof.secret()) {
                case Secret.Token(var text) -> new Question(text, null, null, client);
                case Secret.Code(var handle, var digits) -> new Question(null, handle, digits, client);
                case Secret.GuestCode guest -> new Question(null, null, guest.digits(), null);
            };
        }
    }

    /** A newer booking-service may say more. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Answer(UUID id, String name) {

        Person person() {
            return new Person(id, name, new Caller.Client(id));
        }
    }
}
