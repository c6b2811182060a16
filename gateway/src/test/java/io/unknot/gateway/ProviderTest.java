package io.unknot.gateway;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient.RequestBodySpec;

/** A gateway whose staff and operators log in at an identity provider, and whose clock can be put forward. */
@Import(ProviderTest.Time.class)
abstract class ProviderTest extends GatewayTest {

    static final String JO = "00000000-0000-4000-8000-0000000000f1";
    static final Map<String, Object> JO_AT_PROVIDER =
            Map.of("sub", "jo", "name", "Jo Lindqvist", "email", "jo@clinic.example", "email_verified", true);
    static final IdentityProvider provider = new IdentityProvider();

    private static volatile Duration ahead = Duration.ZERO;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("unknot.oidc.issuer", () -> IdentityProvider.ISSUER);
        properties.add("unknot.oidc.authorization-uri", () -> "https://id.example/authorize");
        properties.add("unknot.oidc.token-uri", () -> provider.address("/token"));
        properties.add("unknot.oidc.keys-uri", () -> provider.address("/keys"));
        properties.add("unknot.oidc.client-id", () -> IdentityProvider.CLIENT);
        properties.add("unknot.oidc.client-secret", () -> IdentityProvider.SECRET);
    }

    @AfterEach
    void everythingAsItWas() {
        ahead = Duration.ZERO;
        upstream.staff = "";
        provider.forgery = IdentityProvider::honest;
    }

    static void later(Duration by) {
        ahead = ahead.plus(by);
    }

    /** What therapist-service has on record of Jo. */
    static String jo(String role, boolean active) {
        return """
            {"staffId": "%s", "name": "Jo Lindqvist", "roles": ["%s"], "clinics": ["*"], "active": %s}
            """.formatted(JO, role, active);
    }

    /** What the browser gets that is sent to the provider. */
    Departure leave(String query) {
        var answer = browser.get("/login/provider" + query)
                .expectStatus()
                .isFound()
                .expectBody()
                .returnResult();
        return new Departure(
                requireNonNull(answer.getResponseHeaders().getLocation()),
                requireNonNull(answer.getResponseCookies().getFirst("unknot-login"))
                        .getValue());
    }

    /** The way back with this code, in the browser that left or, with no cookie, in another. */
    EntityExchangeResult<String> comeBack(String cookie, String code, String state) {
        RequestBodySpec request =
                browser.request(HttpMethod.GET, "/login/provider/return?code=" + code + "&state=" + state);
        var answer = (cookie.isEmpty() ? request : request.cookie("unknot-login", cookie))
                .exchange()
                .expectBody(String.class)
                .returnResult();
        browser.rememberCookie(answer);
        return answer;
    }

    EntityExchangeResult<String> logIn(Map<String, Object> claims) {
        var departure = leave("");
        return comeBack(departure.cookie(), provider.logIn(departure.to(), claims), departure.state());
    }

    record Departure(URI to, String cookie) {
        String state() {
            return requireNonNull(IdentityProvider.parameters(to).getFirst("state"));
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        Clock clock() {
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return Instant.now().plus(ahead);
                }
            };
        }
    }
}
