package io.unknot.notification.letter.http;

import io.netty.channel.ChannelOption;
import io.unknot.service.access.Caller;
import io.unknot.service.token.MintedTokens;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Asks booking-service in this service's own name, and does not wait long for the answer. */
@Component
class BookingServiceHttp {

    private static final String BOOKING_SERVICE = "booking-service";
    private static final Duration SLOWEST_ANSWER = Duration.ofSeconds(3);

    /** Two hundred contacts whose every text is as long as it may be. */
    private static final int LONGEST_ANSWER = 512 * 1024;

    private final WebClient bookingService;
    private final MintedTokens tokens;

    BookingServiceHttp(
            WebClient.Builder clients, MintedTokens tokens, @Value("${unknot.booking-service-url}") String address) {
        this.bookingService = clients.clone()
                .baseUrl(address)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LONGEST_ANSWER))
                .clientConnector(new ReactorClientHttpConnector(http()))
                .build();
        this.tokens = tokens;
    }

    <T> Mono<T> post(String path, Object question, Class<T> answer) {
        return Mono.defer(() -> bookingService
                        .post()
                        .uri(path)
                        .headers(headers -> headers.setBearerAuth(
                                tokens.of(BOOKING_SERVICE, new Caller.Service("notification-service"))))
                        .bodyValue(question)
                        .retrieve()
                        .bodyToMono(answer))
                .timeout(SLOWEST_ANSWER);
    }

    private static HttpClient http() {
        var connections = ConnectionProvider.builder(BOOKING_SERVICE)
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
