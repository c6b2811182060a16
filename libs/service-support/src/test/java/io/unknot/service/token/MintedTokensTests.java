package io.unknot.service.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.service.access.Caller;
import io.unknot.service.access.Proof;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MintedTokensTests {

    private final MintedTokens tokens = new MintedTokens(new TokenIssuer("gateway", InstantSource.system()));

    @Test
    void usesOneTokenForWhatTheSameCallerAsksOfTheSameService() {
        var client = new UUID(0, 1);
        assertThat(tokens.of("booking-service", new Caller.Client(client)))
                .isEqualTo(tokens.of("booking-service", new Caller.Client(client)));
    }

    @Test
    void neverUsesTheTokenOfOneCallerForAnother() {
        assertThat(tokens.of("booking-service", new Caller.Client(new UUID(0, 1))))
                .isNotEqualTo(tokens.of("booking-service", new Caller.Client(new UUID(0, 2))));
    }

    @Test
    void saysAtOnceThatSomebodyProvedAgainWhoTheyAre() {
        var client = new Caller.Client(new UUID(0, 1));
        var before = new Proof(Instant.EPOCH.plusSeconds(60));
        assertThat(tokens.of("booking-service", client, before))
                .isEqualTo(tokens.of("booking-service", client, before))
                .isNotEqualTo(tokens.of("booking-service", client, new Proof(Instant.EPOCH.plusSeconds(61))));
    }

    @Test
    void neverSendsATokenForOneServiceToAnother() {
        var client = new Caller.Client(new UUID(0, 1));
        assertThat(tokens.of("booking-service", client)).isNotEqualTo(tokens.of("notification-service", client));
    }
}
