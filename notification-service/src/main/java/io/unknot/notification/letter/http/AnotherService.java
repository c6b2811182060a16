package io.unknot.notification.letter.http;

import io.netty.channel.ChannelOption;
import io.unknot.service.access.Caller;
import io.unknot.service.token.MintedTokens;
import java.time.Duration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Asks another service in this service's own name, and does not wait long for the answer. */
final class AnotherService {

    private static final Duration SLOWEST_ANSWER = Duration.ofSeconds(3);

    /** Two hundred contacts whose every text is as long as it may be. */
    private static final int LONGEST_ANSWER = 512 * 1024;

    private final WebClient http;
    private final MintedTokens tokens;
    private final String name;

    AnotherService(WebClient.Builder clients, MintedTokens tokens, String name, String address) {
        this.http = clients.clone()
                .baseUrl(address)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LONGEST_ANSWER))
                .clientConnector(new ReactorClientHttpConnector(http(name)))
                .build();
        this.tokens = tokens;
        this.name = name;
    }

    /** The path names what its variables are, so that metrics and traces tell of the question and not of whom it is about. */
    <T> Mono<T> post(String path, Object question, Class<T> answer, Object... variables) {
        return Mono.defer(() -> http.post()
                        .uri(path, variables)
                        .headers(headers ->
                                headers.setBearerAuth(tokens.of(name, new Caller.Service("notification-service"))))
                        .bodyValue(question)
                        .retrieve()
                        .bodyToMono(answer))
                .timeout(SLOWEST_ANSWER);
    }

    private static HttpClient http(String name) {
        var connections = ConnectionProvider.builder(name)
                .maxConnections(10)
                .pendingAcquireMaxCount(50)
                .pendingAcquireTimeout(Duration.ofSeconds(2))
                .maxIdleTime(Duration.ofSeconds(30))
                .build();
        return HttpClient.create(connections)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 1000)
                .responseTimeout(Duration.ofSeconds(2));
    }
}
