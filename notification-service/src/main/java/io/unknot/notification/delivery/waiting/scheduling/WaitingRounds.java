package io.unknot.notification.delivery.waiting.scheduling;

import io.unknot.notification.delivery.waiting.ShowWaiting;
import io.unknot.service.rounds.Rounds;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WaitingRounds {

    @Bean
    Rounds waitingShown(ShowWaiting waiting) {
        return Rounds.of("Counting messages that are due", Duration.ofSeconds(15), waiting::show);
    }
}
