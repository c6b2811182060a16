package io.unknot.booking.figures.scheduling;

import io.unknot.booking.figures.ShowClinics;
import io.unknot.service.rounds.Rounds;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every minute: nobody is woken by these figures, and counting them reads a week of visits. */
@Configuration(proxyBeanMethods = false)
class ClinicRounds {

    @Bean
    Rounds countVisitsOfClinics(ShowClinics showClinics) {
        return Rounds.of("Counting the visits of clinics", Duration.ofMinutes(1), showClinics::show);
    }
}
