package io.unknot.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.Connection;
import reactor.netty.DisposableChannel;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A service as the gateway sees it: answers over HTTP and remembers what reached it. */
final class Upstream implements AutoCloseable {

    record Call(String method, String uri, HttpHeaders headers, String body) {}

    private static final String FIGURES = """
        # HELP unknot_outbox_oldest_age_seconds how long the oldest unsent event has waited
        # TYPE unknot_outbox_oldest_age_seconds gauge
        unknot_outbox_oldest_age_seconds{application="therapist-service"} 3.5
        unknot_clinic_fill_ratio{application="therapist-service",clinic="00000000-0000-4000-8000-000000000101"} 0.25
        """;

    final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    /** Once it is emitted a stream goes on. */
    final Sinks.Empty<Void> more = Sinks.empty();

    /** How often an answer without end did end, because nobody took it. */
    final AtomicInteger floodsEnded = new AtomicInteger();
    /** What therapist-service has on record of whoever is asked about; nothing when empty. */
    volatile String staff = "";

    /** What it says to whoever wants a client forgotten. */
    volatile int erasure = 204;

    /** What booking-service answers of a client, part by part. */
    volatile List<String> export = List.of("{\"visits\":", "[1,2]", "}");

    /** The status with which notification-service answers of a client. */
    volatile int messages = 200;

    private final DisposableServer server =
            HttpServer.create().host("localhost").port(0).handle(this::answer).bindNow();

    String address() {
        return "http://localhost:" + server.port();
    }

    Call lastCall() {
        Call last = null;
        for (var call = calls.poll(); call != null; call = calls.poll()) {
            last = call;
        }
        if (last == null) {
            throw new AssertionError("Nothing reached the service");
        }
        return last;
    }

    private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        // Asked for all the time, and no call of anybody.
        if (request.uri().equals("/actuator/prometheus")) {
            return response.sendString(Mono.just(FIGURES));
        }
        var headers = request.requestHeaders().copy();
        return request.receive().aggregate().asString(UTF_8).defaultIfEmpty("").flatMap(body -> {
            calls.add(new Call(request.method().name(), request.uri(), headers, body));
            return Mono.delay(pauseOf(request.uri())).then(reply(request, response));
        });
    }

    private static Duration pauseOf(String uri) {
        if (uri.contains("unhurried")) {
            return Duration.ofSeconds(2);
        }
        return uri.contains("slow") ? Duration.ofSeconds(30) : Duration.ZERO;
    }

    private Mono<Void> reply(HttpServerRequest request, HttpServerResponse response) {
        if (request.uri().contains("breaks")) {
            return Mono.fromRunnable(() -> response.withConnection(DisposableChannel::dispose));
        }
        if (request.uri().contains("dies")) {
            return Mono.fromRunnable(() -> response.withConnection(Upstream::reset));
        }
        if (request.uri().equals("/internal/staff/lookup")) {
            return response.status(staff.isEmpty() ? 404 : 200)
                    .header("Content-Type", "application/json")
                    .sendString(Mono.just(staff))
                    .then();
        }
        if (request.uri().endsWith("/export")) {
            var calendar = request.requestHeaders().contains("Accept", "text/calendar", true);
            return response.header("Content-Type", calendar ? "text/calendar" : "application/json")
                    .sendString(Flux.fromIterable(export), UTF_8)
                    .then();
        }
        if (request.uri().endsWith("/messages")) {
            return response.status(messages)
                    .header("Content-Type", "application/json")
                    .sendString(Mono.just("{\"messages\":[{\"kind\":\"move\"}],\"refusedAddresses\":[]}"))
                    .then();
        }
        if (request.uri().endsWith("/erasure")) {
            return response.status(erasure).send();
        }
        if (request.uri().endsWith("/flood")) {
            return response.sendString(Flux.generate(sink -> sink.next("x".repeat(8192))), UTF_8)
                    .then()
                    .doFinally(end -> floodsEnded.incrementAndGet());
        }
        if (request.uri().endsWith("/stream")) {
            return response.sse()
                    .sendString(
                            Flux.concat(Mono.just(": open\n\n"), more.asMono().then(longAfter("event: taken\n\n"))))
                    .then();
        }
        return response.status(request.uri().contains("gone") ? 410 : 200)
                .header("Content-Type", "application/json")
                .header("Set-Cookie", "unknot=planted; Path=/")
                .header("ETag", "\"7\"")
                .sendString(Mono.just("{\"from\":\"upstream\"}"))
                .then();
    }

    // Longer than the gateway waits for an answer to begin.
    private static Mono<String> longAfter(String event) {
        return Mono.delay(Duration.ofSeconds(1)).thenReturn(event);
    }

    // As the operating system does for a process that was killed in the midst of an answer.
    private static void reset(Connection connection) {
        connection.channel().config().setOption(ChannelOption.SO_LINGER, 0);
        connection.dispose();
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}
