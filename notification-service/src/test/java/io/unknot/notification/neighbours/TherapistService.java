package io.unknot.notification.neighbours;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Hands out the addresses of therapists, as therapist-service does: only to notification-service. */
public final class TherapistService {

    private final Map<UUID, String> contacts = new ConcurrentHashMap<>();
    private final Tokens tokens;
    private final DisposableServer server;
    private volatile boolean up = true;

    TherapistService(Tokens tokens) {
        this.tokens = tokens;
        this.server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .route(routes -> routes.post(
                        "/internal/therapists/contacts",
                        (request, response) -> request.receive()
                                .aggregate()
                                .asString()
                                .publishOn(Schedulers.boundedElastic())
                                .flatMap(asked -> answer(request, response, asked))))
                .bindNow();
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    public void knows(UUID therapist, String name, String email) {
        contacts.put(therapist, "{\"id\":\"%s\",\"name\":\"%s\",\"email\":\"%s\"}".formatted(therapist, name, email));
    }

    /** They are not on record any more. */
    public void forgets(UUID therapist) {
        contacts.remove(therapist);
    }

    /** Answers 503 from now on. */
    public void goDown() {
        up = false;
    }

    public void comeUp() {
        up = true;
    }

    private Mono<Void> answer(HttpServerRequest request, HttpServerResponse response, String asked) {
        if (!up) {
            return response.status(HttpResponseStatus.SERVICE_UNAVAILABLE).send();
        }
        if (!tokens.isOwn(request.requestHeaders().get("Authorization"), "therapist-service")) {
            return response.status(HttpResponseStatus.UNAUTHORIZED).send();
        }
        var known = contacts.entrySet().stream()
                .filter(contact -> asked.contains(contact.getKey().toString()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(",", "{\"contacts\":[", "]}"));
        return response.header("Content-Type", "application/json")
                .sendString(Mono.just(known))
                .then();
    }
}
