package io.unknot.therapist;

import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TherapistServiceTest
class OperationWebTests {

    @Autowired
    Http http;

    @Test
    void saysThatItIsReadyOnTheManagementPort() {
        await().untilAsserted(() -> http.management()
                .get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.components.database.status")
                .isEqualTo("UP")
                .jsonPath("$.components.kafka.status")
                .isEqualTo("UP")
                .jsonPath("$.components.chain.status")
                .isEqualTo("UP"));
    }

    @Test
    void describesEveryAddressWithoutAToken() {
        http.withoutToken()
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.paths['/api/v1/clinics/{id}'].put.requestBody")
                .exists()
                .jsonPath("$.paths['/api/v1/treatments/{id}'].put")
                .exists()
                .jsonPath("$.paths['/api/v1/therapists/{id}'].put")
                .exists()
                .jsonPath("$.paths['/api/v1/shifts/{id}'].put")
                .exists()
                .jsonPath("$.paths['/api/v1/shifts/import'].post.requestBody.content['text/csv'].schema.type")
                .isEqualTo("string")
                .jsonPath("$.paths['/api/v1/therapists/export'].get.responses['200'].content['text/csv'].schema.type")
                .isEqualTo("string")
                .jsonPath("$.components.schemas.DataBuffer")
                .doesNotExist();
    }
}
