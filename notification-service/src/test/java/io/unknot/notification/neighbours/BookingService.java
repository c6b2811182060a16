package io.unknot.notification.neighbours;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Hands out contacts, as booking-service does: only to notification-service, with a token it has signed itself. */
public final class BookingService {

    private static final String NAME = "booking-service";

    private final Map<UUID, String> contacts = new ConcurrentHashMap<>();
    private final Map<UUID, String> manageLinks = new ConcurrentHashMap<>();
    private final Map<UUID, String> codes = new ConcurrentHashMap<>();
    private final Map<UUID, String> logins = new ConcurrentHashMap<>();
    private final Tokens tokens;
    private final DisposableServer server;
    private volatile boolean up = true;

    BookingService(Tokens tokens) {
        this.tokens = tokens;
        this.server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .route(routes -> routes.post(
                                "/internal/contacts",
                                (request, response) -> request.receive()
                                        .aggregate()
                                        .asString()
                                        .publishOn(Schedulers.boundedElastic())
                                        .flatMap(asked -> answer(request, response, contactsIn(asked))))
                        .post(
                                "/internal/verifications/{id}/code",
                                (request, response) -> answered(request, response, codes))
                        .post(
                                "/internal/login-links/{id}/draw",
                                (request, response) -> answered(request, response, logins))
                        .post(
                                "/internal/appointments/{id}/manage-link",
                                (request, response) -> answered(request, response, manageLinks)))
                .bindNow();
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    public void knows(UUID client, String name, String email) {
        contacts.put(
                client,
                "{\"id\":\"%s\",\"name\":\"%s\",\"email\":\"%s\",\"language\":\"en\"}".formatted(client, name, email));
    }

    /** Nobody knows the client any more. */
    public void forgets(UUID client) {
        contacts.remove(client);
    }

    /** Draws this code for somebody whose address it may be. */
    public void draws(UUID verification, String name, String email, String code) {
        codes.put(
                verification,
                "{\"channel\":\"email\",\"contact\":\"%s\",\"name\":\"%s\",\"language\":\"en\",\"code\":\"%s\"}"
                        .formatted(email, name, code));
    }

    /** Draws this link and this code for whoever reads the address. */
    public void letsIn(UUID loginLink, String email, String token, String code) {
        logins.put(
                loginLink,
                "{\"channel\":\"email\",\"contact\":\"%s\",\"name\":\"\",\"language\":\"en\",\"code\":\"%s\",\"minutes\":15,\"token\":\"%s\"}"
                        .formatted(email, code, token));
    }

    /** Whoever has this token manages the appointment. */
    public void opens(UUID appointment, String token) {
        manageLinks.put(appointment, "{\"token\":\"%s\",\"expiresAt\":\"2027-01-12T09:40:00Z\"}".formatted(token));
    }

    /** Answers 503 from now on. */
    public void goDown() {
        up = false;
    }

    public void comeUp() {
        up = true;
    }

    private Mono<Void> answered(HttpServerRequest request, HttpServerResponse response, Map<UUID, String> known) {
        var id = UUID.fromString(String.valueOf(request.param("id")));
        return Mono.fromCallable(() -> Optional.ofNullable(known.get(id)))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(found -> answer(request, response, found));
    }

    private Optional<String> contactsIn(String asked) {
        return Optional.of(contacts.entrySet().stream()
                .filter(contact -> asked.contains(contact.getKey().toString()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(",", "{\"contacts\":[", "]}")));
    }

    private Mono<Void> answer(HttpServerRequest request, HttpServerResponse response, Optional<String> found) {
        if (!up) {
            return response.status(HttpResponseStatus.SERVICE_UNAVAILABLE).send();
        }
        if (!tokens.isOwn(request.requestHeaders().get("Authorization"), NAME)) {
            return response.status(HttpResponseStatus.UNAUTHORIZED).send();
        }
        return found.isEmpty()
                ? response.sendNotFound()
                : response.header("Content-Type", "application/json")
                        .sendString(Mono.just(found.get()))
                        .then();
    }
}
