package io.unknot.service.problem;

import static org.springframework.http.MediaType.APPLICATION_JSON;

import io.unknot.service.testing.WebClients;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Sends requests to the treatment desk and looks at its refusals. */
@SpringBootTest(
        classes = TreatmentDesk.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=treatment-desk", "spring.config.import=classpath:unknot-defaults.yaml"})
abstract class ProblemTest {

    static final String LOW_BACK = """
        {"name": "Low-back massage", "durationMinutes": 40, "price": {"amountMinor": 5500, "currency": "GBP"}%s}\
        """;

    @LocalServerPort
    int port;

    WebTestClient http;

    @BeforeEach
    void connect() {
        http = WebClients.of(port);
    }

    final WebTestClient.ResponseSpec put(String body) {
        return http.put()
                .uri("/treatments/00000000-0000-4000-8000-000000000001")
                .contentType(APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    final WebTestClient.ResponseSpec get(String path) {
        return http.get().uri(path).exchange();
    }

    static WebTestClient.BodyContentSpec refused(WebTestClient.ResponseSpec answer, int status, String type) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:" + type)
                .jsonPath("$.status")
                .isEqualTo(status);
    }
}
