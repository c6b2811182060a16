package io.unknot.service.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class PublishedKeysWebTests extends TokenTest {

    @Test
    void refusesAKeyTheIssuerDoesNotPublish() {
        assertRefused(new TokenIssuer("gateway", InstantSource.system()).mint("booking-service", CLIENT));
    }

    @Test
    void takesANewKeyOfAnIssuerThatRestarted() {
        assertTakenFor(CLIENT);
        gateway.takeANewKey();
        await().untilAsserted(() -> assertTakenFor(CLIENT));
    }

    @Test
    void fetchesKeysAtMostOnceASecondWhateverCallersSend() {
        assertTakenFor(CLIENT);
        var before = gateway.fetches.get();
        for (int i = 0; i < 50; i++) {
            assertRefused(new TokenIssuer("gateway", InstantSource.system()).mint("booking-service", CLIENT));
        }
        assertThat(gateway.fetches.get() - before).isLessThan(10);
    }

    @Test
    void saysItIsUnavailableWhileTheIssuerDoesNotAnswer() {
        answer(new TokenIssuer("away", InstantSource.system()).mint("booking-service", CLIENT))
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "2")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:service-unavailable");
    }
}
