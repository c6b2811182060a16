package io.unknot.service.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.service.access.Caller;
import io.unknot.service.access.Proof;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProofWebTests extends TokenTest {

    private static final Proof NOON = new Proof(Instant.parse("2026-11-20T12:00:00Z"));

    @Test
    void saysWhenThePersonProvedWhoTheyAre() {
        assertThat(proofIn(gateway.mint("booking-service", CLIENT, NOON))).isEqualTo(NOON);
    }

    @Test
    void takesATokenThatDoesNotSayForNoProof() {
        assertThat(proofIn(gateway.mint("booking-service", CLIENT))).isEqualTo(Proof.NONE);
    }

    @Test
    void believesNoServiceThatClaimsAProof() {
        var token = notifications.mint("booking-service", new Caller.Client(PERSON), NOON);
        assertThat(proofIn(token)).isEqualTo(Proof.NONE);
    }

    @Test
    void describesNoProofAsPartOfTheRequest() {
        http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectBody()
                .jsonPath("$.paths['/proof'].get.parameters")
                .doesNotExist();
    }

    private Proof proofIn(String token) {
        var said = http.get()
                .uri("/proof")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return new Proof(Instant.parse(said));
    }
}
