package io.unknot.gateway;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = {"unknot.store=redis", "spring.data.redis.port=1", "unknot.limits.unlimited="})
class StoreAwayWebTests extends GatewayTest {

    @Test
    void servesVisitorsAndSaysThatNobodyCanBeKnownWhileTheStoreIsAway() {
        browser.get("/api/v1/clinics").expectStatus().isOk();
        browser.get("/api/v1/session")
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:service-unavailable");
        browser.plantCookie("kept");
        browser.get("/api/v1/clinics").expectStatus().isEqualTo(503);
    }
}
