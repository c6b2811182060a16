package io.unknot.gateway.login.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.gateway.login.staff.CurrentStaff;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.http.HttpCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.mock.web.server.MockWebSession;
import reactor.core.publisher.Mono;

class SessionsOfBrowsersTests {

    private final AtomicInteger asked = new AtomicInteger();
    private final SessionsOfBrowsers sessions = new SessionsOfBrowsers(
            new CurrentStaff(identity -> Mono.empty(), InstantSource.system()),
            InstantSource.system(),
            new ServerProperties(),
            Duration.ofHours(12),
            Duration.ofMinutes(15));

    @Test
    void asksForNoSessionWhereABrowserShowsNoCookie() {
        assertThat(sessions.load(exchange(MockServerHttpRequest.get("/"))).blockOptional())
                .isEmpty();

        assertThat(asked).hasValue(0);
    }

    @Test
    void looksIntoTheSessionOfABrowserThatShowsItsCookie() {
        var request = MockServerHttpRequest.get("/").cookie(new HttpCookie("SESSION", "7"));

        assertThat(sessions.load(exchange(request)).blockOptional()).isEmpty();

        assertThat(asked).hasValue(1);
    }

    private MockServerWebExchange exchange(MockServerHttpRequest.BaseBuilder<?> request) {
        return MockServerWebExchange.builder(request)
                .sessionManager(exchange -> Mono.fromSupplier(() -> {
                    asked.incrementAndGet();
                    return new MockWebSession();
                }))
                .build();
    }
}
