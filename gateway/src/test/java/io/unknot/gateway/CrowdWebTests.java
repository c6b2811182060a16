package io.unknot.gateway;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {
            "spring.cloud.gateway.server.webflux.httpclient.pool.max-connections=1",
            "spring.cloud.gateway.server.webflux.httpclient.pool.acquire-timeout=100",
            "spring.cloud.gateway.server.webflux.httpclient.response-timeout=10s"
        })
class CrowdWebTests extends GatewayTest {

    @Test
    void saysWhenEveryConnectionToAServiceIsInUse() {
        try (var other = HttpClient.newHttpClient()) {
            var unhurried = URI.create("http://localhost:" + port + "/api/v1/clinics/unhurried");
            var first = other.sendAsync(HttpRequest.newBuilder(unhurried).build(), BodyHandlers.discarding());
            await().until(() -> !upstream.calls.isEmpty());

            browser.get("/api/v1/clinics/riverside")
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .valueEquals("Retry-After", "2")
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("urn:unknot:problem:service-unavailable");
            first.join();
        }
    }
}
