package io.unknot.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody logged in at the gateway, as a browser would be: by cookie, with a token on every change. */
public final class GatewaySession {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client;
    private final URI gateway;
    private final String cookie;
    private final String csrfHeader;
    private final String csrfToken;

    private GatewaySession(HttpClient client, URI gateway, String cookie, JsonNode csrf) {
        this.client = client;
        this.gateway = gateway;
        this.cookie = cookie;
        this.csrfHeader = csrf.path("header").asString();
        this.csrfToken = csrf.path("token").asString();
    }

    /** Logs in with the name as the password, as the demo logins have it. */
    public static GatewaySession login(HttpClient client, URI gateway, String username) {
        String credentials = JSON.writeValueAsString(Map.of("username", username, "password", username));
        HttpRequest request = request(gateway.resolve("/api/v1/session"))
                .POST(BodyPublishers.ofString(credentials))
                .build();
        HttpResponse<String> response = send(client, request);
        if (response.statusCode() != 200) {
            throw new IllegalStateException(
                    username + " cannot log in: " + response.statusCode() + " " + response.body());
        }
        String cookie = response.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0];
        return new GatewaySession(
                client, gateway, cookie, JSON.readTree(response.body()).path("csrf"));
    }

    public Answer get(String path) {
        return answer(request(gateway.resolve(path)).GET());
    }

    public Answer put(String path, Object body) {
        return answer(request(gateway.resolve(path)).PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public Answer post(String path, Object body) {
        return answer(request(gateway.resolve(path)).POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private Answer answer(HttpRequest.Builder request) {
        HttpResponse<String> response = send(
                client,
                request.header("Cookie", cookie).header(csrfHeader, csrfToken).build());
        return new Answer(response.statusCode(), response.body());
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(PATIENCE).header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request.uri() + " does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** What came back, whatever the status. */
    public record Answer(int status, String text) {
        public JsonNode json() {
            return JSON.readTree(text);
        }

        boolean isDone() {
            return status == 200 || status == 201;
        }

        /** Whether the same request may well be answered otherwise in a moment. */
        boolean isPassing() {
            return status == 503 || status == 504;
        }
    }
}
