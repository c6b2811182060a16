package io.unknot.gateway;

import static org.springframework.http.MediaType.APPLICATION_JSON;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseCookie;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.test.web.reactive.server.ExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.RequestBodySpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.netty.http.client.HttpClient;

/** Keeps the session cookie and the CSRF token, as the pages do. */
final class Browser {

    private final WebTestClient http;
    private @Nullable ResponseCookie cookie;
    private String csrf = "";

    Browser(int port) {
        // A connection per request: a body that a test leaves unread would spoil a pooled one.
        this.http = WebTestClient.bindToServer(new ReactorClientHttpConnector(HttpClient.newConnection()))
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(60))
                .build();
    }

    String cookie() {
        return Objects.requireNonNull(cookie).getValue();
    }

    void plantCookie(String value) {
        cookie = ResponseCookie.from("unknot", value).build();
    }

    /** Of an answer that gives one. */
    String cookieOf(ResponseSpec answer) {
        rememberCookie(answer.expectBody(String.class).returnResult());
        return cookie();
    }

    void rememberCookie(ExchangeResult answer) {
        var fresh = answer.getResponseCookies().getFirst("unknot");
        if (fresh != null) {
            cookie = fresh;
        }
    }

    ResponseSpec get(String path) {
        return request(HttpMethod.GET, path).exchange();
    }

    /** With the token of the session, as far as one is known. */
    ResponseSpec send(HttpMethod method, String path, String json) {
        return request(method, path)
                .header("X-CSRF-TOKEN", csrf)
                .contentType(APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    RequestBodySpec request(HttpMethod method, String path) {
        var request = http.method(method).uri(path);
        var kept = cookie;
        return kept == null ? request : request.cookie(kept.getName(), kept.getValue());
    }

    String session() {
        return remember(get("/api/v1/session"));
    }

    /** Nobody while nobody is logged in. */
    @Nullable
    Object whoIsLoggedIn() {
        return JsonPath.read(session(), "$.user");
    }

    String logIn(String name) {
        return remember(tryToLogIn(name, name).expectStatus().isOk());
    }

    ResponseSpec tryToLogIn(String name, String password) {
        return request(HttpMethod.POST, "/api/v1/session")
                .bodyValue(Map.of("username", name, "password", password))
                .exchange();
    }

    /** Takes over the cookie and the token of an answer that shows the session; its body. */
    String remember(ResponseSpec answer) {
        var result = answer.expectBody(String.class).returnResult();
        rememberCookie(result);
        var body = Objects.requireNonNull(result.getResponseBody());
        csrf = JsonPath.read(body, "$.csrf.token");
        return body;
    }
}
