package io.unknot.notification.preference.cap.scheduling;

import io.unknot.notification.preference.cap.AddressUses;
import io.unknot.service.rounds.Rounds;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CapRounds {

    private static final int AT_ONCE = 5_000;

    @Bean
    Rounds addressesForgotten(AddressUses uses) {
        return Rounds.of(
                "Forgetting how often addresses were used",
                Duration.ofMinutes(1),
                () -> uses.forget(AT_ONCE)
                        .repeat()
                        .takeUntil(forgotten -> forgotten < AT_ONCE)
                        .then());
    }
}
