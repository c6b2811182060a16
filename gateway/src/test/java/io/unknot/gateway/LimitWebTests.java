package io.unknot.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Each test asks from addresses of its own, in the name of which the test is a trusted proxy; and time stands still. */
@Import(LimitWebTests.Time.class)
@TestPropertySource(
        properties = {
            "unknot.limits.unlimited=",
            // On a busy machine an answer may take longer than other tests wait.
            "spring.cloud.gateway.server.webflux.httpclient.response-timeout=10s",
            "unknot.limits.trusted-proxies=127.0.0.0/8,::1",
            "unknot.limits.address-at-once=20",
            "unknot.limits.address-per-second=1",
            "unknot.limits.person-at-once=10",
            "unknot.limits.person-per-second=1"
        })
class LimitWebTests extends GatewayTest {

    private static final String CLINICS = "/api/v1/clinics";

    @Test
    void refusesWhatOneAddressAsksTooMuch() {
        for (int i = 0; i < 20; i++) {
            from("192.0.2.1", CLINICS).expectStatus().isOk();
        }
        refused(from("192.0.2.1", CLINICS));
        refused(from("192.0.2.1", "/api/v1/session"));
        from("192.0.2.2", CLINICS).expectStatus().isOk();
        from("192.0.2.1", "/").expectStatus().isOk();
    }

    @Test
    void countsWhatIsAskedOnTheWayToTheProviderToo() {
        for (int i = 0; i < 20; i++) {
            from("192.0.2.30", "/login/provider").expectStatus().isNotFound();
        }
        refused(from("192.0.2.30", "/login/provider"));
    }

    @Test
    void countsAllAddressesOfOneIpv6NetworkAsOne() {
        for (int i = 0; i < 20; i++) {
            from("2001:db8:0:1::" + i, CLINICS).expectStatus().isOk();
        }
        refused(from("2001:db8:0:1:ffff::1", CLINICS));
        from("2001:db8:0:2::1", CLINICS).expectStatus().isOk();
    }

    @Test
    void countsNoneTwiceWhoWritesAnotherAddressBeforeTheirOwn() {
        for (int i = 0; i < 20; i++) {
            from("203.0.113." + i + ", 192.0.2.3", CLINICS).expectStatus().isOk();
        }
        refused(from("203.0.113.77, 192.0.2.3", CLINICS));
    }

    @Test
    void countsHowManyATestOfForgedRequestsSends() {
        for (int i = 0; i < 20; i++) {
            browser.request(POST, "/api/v1/appointments")
                    .header("X-Forwarded-For", "192.0.2.4")
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
        refused(from("192.0.2.4", CLINICS));
    }

    @Test
    void refusesWhatOnePersonAsksTooMuchFromManyAddresses() {
        logIn("192.0.2.5", "client2", "client2").expectStatus().isOk();
        browser.rememberCookie(logIn("192.0.2.5", "client2", "client2")
                .expectBody(String.class)
                .returnResult());
        var answered = 0;
        while (answered < 30
                && Objects.requireNonNull(from("198.51.100." + answered, CLINICS)
                                        .expectBody(String.class)
                                        .returnResult()
                                        .getStatus())
                                .value()
                        == 200) {
            answered++;
        }
        assertThat(answered).isEqualTo(10);
        refused(from("198.51.100.200", CLINICS));
        new Browser(port)
                .request(GET, CLINICS)
                .header("X-Forwarded-For", "198.51.100.201")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void slowsDownWhoeverGuessesAPassword() {
        for (int i = 0; i < 5; i++) {
            logIn("192.0.2." + (10 + i), "manager", "guess" + i).expectStatus().isUnauthorized();
        }
        refused(logIn("192.0.2.20", "manager", "guess"));
        refused(logIn("192.0.2.21", "manager", "manager"));
        logIn("192.0.2.22", "frontdesk", "frontdesk").expectStatus().isOk();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.now(), ZoneOffset.UTC);
        }
    }

    private ResponseSpec logIn(String address, String name, String password) {
        return browser.request(POST, "/api/v1/session")
                .header("X-Forwarded-For", address)
                .header("Content-Type", "application/json")
                .bodyValue("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, password))
                .exchange();
    }

    private ResponseSpec from(String address, String path) {
        return browser.request(GET, path).header("X-Forwarded-For", address).exchange();
    }

    private static void refused(ResponseSpec answer) {
        var result =
                answer.expectStatus().isEqualTo(429).expectBody(String.class).returnResult();
        assertThat(JsonPath.<String>read(Objects.requireNonNull(result.getResponseBody()), "$.type"))
                .isEqualTo("urn:unknot:problem:too-many-requests");
        var wait = Objects.requireNonNull(result.getResponseHeaders().getFirst("Retry-After"));
        assertThat(Duration.ofSeconds(Long.parseLong(wait))).isPositive();
    }
}
