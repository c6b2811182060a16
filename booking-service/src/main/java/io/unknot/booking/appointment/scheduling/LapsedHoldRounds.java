package io.unknot.booking.appointment.scheduling;

import io.unknot.booking.appointment.transition.ExpireHolds;
import io.unknot.service.rounds.Rounds;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends lapsed holds every second, so that their times show as free again within a few. */
@Configuration(proxyBeanMethods = false)
class LapsedHoldRounds {

    @Bean
    Rounds endLapsedHolds(ExpireHolds expireHolds) {
        return Rounds.of("Ending lapsed holds", Duration.ofSeconds(1), expireHolds::expire);
    }
}
