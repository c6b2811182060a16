package io.unknot.notification.neighbours;

import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import io.unknot.service.testing.TestIssuer;
import io.unknot.service.testing.WebClients;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** This service's own API, asked with the gateway's tokens. */
public final class Api {

    public static final Caller MANAGER =
            new Caller.Staff(UUID.randomUUID(), Set.of(Role.MANAGER), ClinicScope.everywhere());

    private final WebTestClient http;
    private final WebClient streams;
    private final TestIssuer gateway;

    public Api(int port, TestIssuer gateway) {
        this.http = WebClients.of(port);
        this.streams = WebClient.create("http://127.0.0.1:" + port);
        this.gateway = gateway;
    }

    public WebTestClient.ResponseSpec messagesOf(UUID appointment, Caller caller) {
        return messagesOf(appointment.toString(), gateway.mint("notification-service", caller));
    }

    public WebTestClient.ResponseSpec messagesOf(String appointment, String token) {
        return get("/api/v1/messages?appointment=" + appointment, token);
    }

    public WebTestClient.ResponseSpec post(String path, String token, String json) {
        return http.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    public WebTestClient.ResponseSpec delete(String path, String token) {
        return http.delete()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    public WebTestClient.ResponseSpec put(String path, String token, String json) {
        return http.put()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    /** As a page without script, or a mail program, sends what was filled in. */
    public WebTestClient.ResponseSpec postForm(String path, String token, String form) {
        return http.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue(form)
                .exchange();
    }

    public WebTestClient.ResponseSpec get(String path, String token) {
        return get(path, token, "Accept-Language", "en");
    }

    /** With one header more. */
    public WebTestClient.ResponseSpec get(String path, String token, String name, String value) {
        return http.get()
                .uri(path)
                .header(name, value)
                .headers(headers -> {
                    if (!token.isEmpty()) {
                        headers.setBearerAuth(token);
                    }
                })
                .exchange();
    }

    /** Server-sent events from when it is subscribed to, for a page that knows so much. */
    public Flux<ServerSentEvent<String>> stream(String path, String token, @Nullable String known) {
        return streams.get()
                .uri(path)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .headers(headers -> {
                    headers.setBearerAuth(token);
                    if (known != null) {
                        headers.set("Last-Event-ID", known);
                    }
                })
                .retrieve()
                .bodyToFlux(new ParameterizedTypeReference<>() {});
    }

    /** As the manager sees it: the state of each message to the client by its kind; empty while the appointment is unknown. */
    public Map<String, String> states(UUID appointment) {
        var body = messagesOf(appointment, MANAGER)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return JsonMapper.shared().readTree(String.valueOf(body)).path("messages").values().stream()
                .filter(message -> !message.path("fallbackOf").isString())
                .filter(message -> !kind(message).startsWith("staff-"))
                .collect(Collectors.toMap(
                        Api::kind, message -> message.path("state").asString()));
    }

    private static String kind(JsonNode message) {
        return message.path("kind").asString();
    }
}
