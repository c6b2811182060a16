package io.unknot.gateway.login.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME;

import io.unknot.gateway.login.Person;
import io.unknot.gateway.login.session.SessionConfiguration.Longest;
import io.unknot.gateway.login.staff.CurrentStaff;
import io.unknot.service.access.Caller;
import io.unknot.service.access.Proof;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.http.HttpCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.mock.web.server.MockWebSession;
import org.springframework.security.core.context.SecurityContextImpl;
import reactor.core.publisher.Mono;

class SessionsOfBrowsersTests {

    private static final Instant BEGUN = Instant.parse("2026-11-24T08:00:00Z");
    private static final Person JO =
            new Person(UUID.randomUUID(), "Jo", new Caller.Client(UUID.randomUUID()), Optional.empty());

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<Instant> now = new AtomicReference<>(BEGUN);
    private final MockWebSession session = new MockWebSession();
    private final BoundedSessions people = new BoundedSessions(10, Duration.ofHours(1), Duration.ofHours(12), now::get);
    private final SessionsOfBrowsers sessions = new SessionsOfBrowsers(
            new CurrentStaff(identity -> Mono.empty(), now::get),
            now::get,
            new ServerProperties(),
            people,
            new Longest(Duration.ofHours(12), Duration.ofMinutes(15)));

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

    @Test
    void aLoginThatIsStoredOnlyAfterAllOfThePersonsSessionsWereEndedIsEndedToo() {
        var request = MockServerHttpRequest.get("/").cookie(new HttpCookie("SESSION", "7"));
        now.set(BEGUN.plusMillis(1));
        people.endAll(JO.id()).block();

        loggedIn(BEGUN);
        assertThat(sessions.load(exchange(request)).blockOptional()).isEmpty();

        loggedIn(BEGUN.plusMillis(2));
        assertThat(sessions.load(exchange(request)).blockOptional()).isPresent();
    }

    private void loggedIn(Instant begun) {
        session.getAttributes()
                .put(
                        DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME,
                        new SecurityContextImpl(new PersonSession(JO, begun, new Proof(begun))));
    }

    private MockServerWebExchange exchange(MockServerHttpRequest.BaseBuilder<?> request) {
        return MockServerWebExchange.builder(request)
                .sessionManager(exchange -> Mono.fromSupplier(() -> {
                    asked.incrementAndGet();
                    return session;
                }))
                .build();
    }
}
