package io.unknot.notification.words.own.scheduling;

import io.unknot.notification.words.own.CurrentWords;
import io.unknot.service.rounds.Rounds;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WordRounds {

    @Bean
    Rounds wordsReadAgain(CurrentWords words) {
        return Rounds.of("Reading the organisation's words", Duration.ofSeconds(5), words::refresh);
    }
}
