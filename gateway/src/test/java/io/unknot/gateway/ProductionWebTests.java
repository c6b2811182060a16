package io.unknot.gateway;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.InMemoryWebSessionStore;
import org.springframework.web.server.session.WebSessionManager;

@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "server.reactive.session.max-sessions=3"})
class ProductionWebTests {

    @LocalServerPort
    int port;

    @Autowired
    WebSessionManager sessions;

    @Test
    void hasNoDemoLoginsAndASecureCookie() {
        var result = new Browser(port)
                .get("/api/v1/session")
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult();
        assertThat(JsonPath.<List<Object>>read(Objects.requireNonNull(result.getResponseBody()), "$.demoLogins"))
                .isEmpty();
        var cookie = result.getResponseCookies().getFirst("__Host-unknot");
        assertThat(requireNonNull(cookie).isSecure()).isTrue();
        new Browser(port).tryToLogIn("client", "client").expectStatus().isUnauthorized();
    }

    @Test
    void tellsBrowsersToComeByTlsOnly() {
        new Browser(port)
                .get("/")
                .expectHeader()
                .valueEquals("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }

    @Test
    void keepsABoundedNumberOfSessions() {
        for (int i = 0; i < 10; i++) {
            new Browser(port).get("/api/v1/session").expectStatus().isOk();
        }
        var manager = (DefaultWebSessionManager) sessions;
        var store = (InMemoryWebSessionStore) manager.getSessionStore();
        assertThat(store.getSessions()).hasSizeBetween(1, 3);
    }

    @Test
    void doesNotStartWithDemoLogins(CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(
                        GatewayApplication.class,
                        "--spring.profiles.active=local,production",
                        "--server.port=0",
                        "--management.server.port=0"))
                .hasRootCauseMessage("Demo logins are not for production");
        assertThat(output).contains("anybody could log in with a demo password", "SPRING_PROFILES_ACTIVE");
    }
}
