package io.unknot.therapist.availability.scheduling;

import io.unknot.service.rounds.Rounds;
import io.unknot.therapist.availability.ForgetPast;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every minute forgets some of what is long over; more than the busiest chain adds in one. */
@Configuration(proxyBeanMethods = false)
class PastRounds {

    @Bean
    Rounds forgetWhatIsLongOver(ForgetPast forgetPast) {
        return Rounds.of("Forgetting what is long over", Duration.ofMinutes(1), forgetPast::forget);
    }
}
