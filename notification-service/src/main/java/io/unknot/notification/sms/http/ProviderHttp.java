package io.unknot.notification.sms.http;

import static io.unknot.notification.message.FailureReason.PROVIDER_UNREACHABLE;

import io.unknot.notification.letter.DeliveryFailure;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.FilteredHostException;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClient.RequestHeadersSpec;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * How providers are spoken to: over kept connections, with time-outs, without following redirects, and to no address
 * inside our own network unless the configuration says so, whatever a name resolves to.
 */
final class ProviderHttp {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final int MOST_CONNECTIONS = 50;
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final WebClient http;
    private final Duration timeout;

    private ProviderHttp(WebClient http, Duration timeout) {
        this.http = http;
        this.timeout = timeout;
    }

    static ProviderHttp of(SmsSettings settings) {
        var connections = ConnectionProvider.builder("sms")
                .maxConnections(MOST_CONNECTIONS)
                .pendingAcquireTimeout(CONNECT)
                .maxIdleTime(Duration.ofSeconds(20))
                .build();
        var guard = settings.internalAddresses() ? InetAddressFilter.all() : InetAddressFilter.externalAddresses();
        var connector = ClientHttpConnectorBuilder.reactor()
                .withHttpClientFactory(() -> HttpClient.create(connections))
                .build(HttpClientSettings.defaults()
                        .withTimeouts(CONNECT, settings.timeout())
                        .withRedirects(HttpRedirects.DONT_FOLLOW)
                        .withInetAddressFilter(guard));
        var http = WebClient.builder()
                .clientConnector(connector)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LONGEST_ANSWER))
                .build();
        return new ProviderHttp(http, settings.timeout().plus(CONNECT).plus(CONNECT));
    }

    WebClient client() {
        return http;
    }

    /**
     * Whatever the provider answered; a {@link DeliveryFailure} if that was nothing. Silence after the question leaves it
     * open whether the message was taken: only without a connection it surely was not.
     */
    Mono<ResponseEntity<String>> ask(RequestHeadersSpec<?> question) {
        return question.exchangeToMono(answer -> answer.toEntity(String.class))
                .timeout(timeout)
                .onErrorMap(failure -> neverAsked(failure)
                        ? DeliveryFailure.notDelivered(PROVIDER_UNREACHABLE)
                        : DeliveryFailure.inDoubt(PROVIDER_UNREACHABLE));
    }

    private static boolean neverAsked(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof FilteredHostException) {
                return true;
            }
        }
        return false;
    }
}
