package io.unknot.service.testing;

import java.time.Duration;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * Test clients that open a connection per request: of a pooled one that was idle for a minute the server may take leave just as
 * the next request is on its way. They read every answer to its end, also one of which a test looks at the status alone.
 */
public final class WebClients {

    private WebClients() {}

    public static WebTestClient of(int port) {
        return WebTestClient.bindToServer(new ReactorClientHttpConnector(HttpClient.newConnection()))
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(60))
                .filter((request, next) -> next.exchange(request).flatMap(WebClients::wholly))
                .build();
    }

    private static Mono<ClientResponse> wholly(ClientResponse response) {
        return response.bodyToMono(byte[].class)
                .defaultIfEmpty(new byte[0])
                .map(body -> response.mutate()
                        .body(Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body)))
                        .build());
    }
}
