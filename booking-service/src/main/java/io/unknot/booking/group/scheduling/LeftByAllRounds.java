package io.unknot.booking.group.scheduling;

import io.unknot.booking.group.CancelGroupVisit;
import io.unknot.service.rounds.Rounds;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives back, within seconds, the time of couples and groups that all have left. */
@Configuration(proxyBeanMethods = false)
class LeftByAllRounds {

    @Bean
    Rounds endVisitsLeftByAll(CancelGroupVisit cancelGroupVisit) {
        return Rounds.of("Ending visits that all have left", Duration.ofSeconds(2), cancelGroupVisit::endLeftByAll);
    }
}
