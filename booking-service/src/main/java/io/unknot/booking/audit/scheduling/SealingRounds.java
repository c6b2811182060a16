package io.unknot.booking.audit.scheduling;

import io.unknot.booking.audit.SealEntries;
import io.unknot.service.rounds.Rounds;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Seals the audit trail at the start and every second: what was done can be changed unseen for no longer than that. */
@Configuration(proxyBeanMethods = false)
class SealingRounds {

    @Bean
    Rounds sealTheAuditTrail(SealEntries sealEntries) {
        return Rounds.of("Sealing the audit trail", Duration.ofSeconds(1), () -> sealAll(sealEntries));
    }

    private static Mono<Integer> sealAll(SealEntries entries) {
        return entries.seal()
                .expand(count -> count < SealEntries.BATCH ? Mono.empty() : entries.seal())
                .last();
    }
}
