package io.unknot.system.gateway;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser as the gateway sees it: it keeps its session's cookie and proves its own page with the CSRF token. */
public final class GatewayClient implements AutoCloseable {

    private static final String SESSION = "/api/v1/session";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http;
    private final CookieManager cookies;
    private final URI gateway;
    private Map<String, String> csrf = Map.of();

    private GatewayClient(URI gateway) {
        this(gateway, new CookieManager(), null);
    }

    private GatewayClient(URI gateway, CookieManager cookies, @Nullable InetAddress from) {
        this.gateway = gateway;
        this.cookies = cookies;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .localAddress(from)
                .build();
    }

    /** With a session, but nobody logged in. */
    public static GatewayClient visitor(URI gateway) {
        GatewayClient client = new GatewayClient(gateway);
        client.csrf = csrfIn(client.get(SESSION));
        return client;
    }

    /** Of another server than the gateway, such as a service itself: without any session. */
    public static GatewayClient past(URI server) {
        return new GatewayClient(server);
    }

    /** The same session shown from another address of this machine; to be closed, as it has connections of its own. */
    public GatewayClient from(InetAddress address) {
        GatewayClient elsewhere = new GatewayClient(gateway, cookies, address);
        elsewhere.csrf = csrf;
        return elsewhere;
    }

    /** Logs in by what was sent to somebody; the body proves it. */
    public void signInBy(Map<String, String> proof) {
        Answer answer = post(SESSION + "/link", proof);
        if (answer.status() != 204) {
            throw new AssertionError("Nobody was logged in: " + answer);
        }
        csrf = csrfIn(get(SESSION));
    }

    /** Logs in by a demo login; its password is its name. */
    public void signIn(String username) {
        csrf = csrfIn(post(SESSION, Map.of("username", username, "password", username)));
    }

    /** Logs in by what was mailed to a client. */
    public void signInByMail(Map<String, String> proof) {
        post(SESSION + "/link", proof).expect(204);
        csrf = csrfIn(get(SESSION));
    }

    private static Map<String, String> csrfIn(Answer session) {
        JsonNode csrf = session.expect(200).path("csrf");
        return Map.of(csrf.path("header").asString(), csrf.path("token").asString());
    }

    /** Ends its connections and the thread that reads them. */
    @Override
    public void close() {
        http.shutdownNow();
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer post(String path, Object body) {
        return send("POST", path, json(body));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, json(body));
    }

    /** Without waiting, to have many under way at once. */
    public CompletableFuture<Answer> postAtOnce(String path, Object body, String... headers) {
        HttpRequest request = request("POST", path, json(body), headers);
        return http.sendAsync(request, BodyHandlers.ofString()).thenApply(Answer::new);
    }

    /** Sends whatever a program may send; headers as names and values in turn, in place of those sent by themselves. */
    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        try {
            return new Answer(http.send(request(method, path, body, headers), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** Whether and how a stream opens: without what it says, and it is closed at once. */
    public Answer open(String path) {
        HttpRequest request = request("GET", path, BodyPublishers.noBody(), "Accept", "text/event-stream");
        try {
            return new Answer(http.send(
                    request,
                    response -> response.statusCode() < 300
                            ? new Unread()
                            : BodyHandlers.ofString().apply(response)));
        } catch (IOException e) {
            throw new AssertionError("GET " + path + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    public static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body));
    }

    private HttpRequest request(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .method(method, body)
                .header("Content-Type", "application/json");
        csrf.forEach(request::header);
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request.build();
    }

    /** Ends the connection instead of reading on. */
    private static final class Unread implements BodySubscriber<String> {

        @Override
        public CompletionStage<String> getBody() {
            return CompletableFuture.completedStage("");
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.cancel();
        }

        @Override
        public void onNext(List<ByteBuffer> item) {}

        @Override
        public void onError(Throwable throwable) {}

        @Override
        public void onComplete() {}
    }
}
