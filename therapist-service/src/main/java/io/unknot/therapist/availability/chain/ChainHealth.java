package io.unknot.therapist.availability.chain;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up once the chain is in memory; part of readiness. It stays up when the database goes away: searches go on. */
@Component("chainHealthIndicator")
final class ChainHealth implements HealthIndicator {

    private final ChainInMemory chain;

    ChainHealth(ChainInMemory chain) {
        this.chain = chain;
    }

    @Override
    public Health health() {
        return chain.known().isPresent()
                ? Health.up().build()
                : Health.down()
                        .withDetail("reason", "the chain is being read into memory")
                        .build();
    }
}
