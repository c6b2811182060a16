package io.unknot.notification.message.day.scheduling;

import io.unknot.notification.message.day.TellDays;
import io.unknot.service.rounds.Rounds;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DayRounds {

    @Bean
    Rounds daysTold(TellDays days) {
        return Rounds.of("Telling therapists of their next day", Duration.ofMinutes(1), days::tellDue);
    }
}
