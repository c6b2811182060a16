package io.unknot.outbox.replay.web;

import io.unknot.outbox.replay.ReplayDeadLetters;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** An address for operators in every service that has this module on its path. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
final class DeadLettersWebAutoConfiguration {

    @Bean
    DeadLettersController deadLettersController(ReplayDeadLetters deadLetters) {
        return new DeadLettersController(deadLetters);
    }

    @Bean
    BrokerProblems brokerProblems() {
        return new BrokerProblems();
    }
}
