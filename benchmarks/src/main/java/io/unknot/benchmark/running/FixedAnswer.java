package io.unknot.benchmark.running;

import io.netty.handler.codec.http.HttpHeaderNames;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** A server that answers every request with the same 200 bytes: what is left is the cost of the gateway itself. */
final class FixedAnswer implements AutoCloseable {

    private static final String BODY = "{\"fixed\":\"" + "x".repeat(188) + "\"}";

    private final DisposableServer server = HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle((request, response) -> response.header(HttpHeaderNames.CONTENT_TYPE, "application/json")
                    .header(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(BODY.length()))
                    .sendString(Mono.just(BODY)))
            .bindNow();

    String url() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}
