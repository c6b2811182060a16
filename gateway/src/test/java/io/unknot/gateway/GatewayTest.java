package io.unknot.gateway;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A gateway with a therapist-service behind it, a slow-to-connect nothing for booking-service, and no third. */
@ActiveProfiles("local")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "unknot.routes.notification-service=http://localhost:1",
            "unknot.embed.origins=https://www.example.org,https://example.net:8443",
            "unknot.operations.gateway=",
            "unknot.operations.booking-service=http://localhost:1",
            "unknot.operations.notification-service=",
            "spring.cloud.gateway.server.webflux.httpclient.response-timeout=500ms"
        })
abstract class GatewayTest {

    static final Upstream upstream = new Upstream();

    @LocalServerPort
    int port;

    Browser browser;

    @DynamicPropertySource
    static void routes(DynamicPropertyRegistry properties) {
        properties.add("unknot.routes.therapist-service", upstream::address);
        properties.add("unknot.routes.booking-service", upstream::address);
        properties.add("unknot.operations.therapist-service", upstream::address);
    }

    @BeforeEach
    void openABrowser() {
        browser = new Browser(port);
        upstream.calls.clear();
    }

    /** Another browser, in which somebody is logged in. */
    Browser loggedIn(String name) {
        var own = new Browser(port);
        own.session();
        own.logIn(name);
        return own;
    }
}
