package io.unknot.outbox.kafka;

import io.unknot.outbox.OwnedTopics;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DefaultErrorHandler;

/** Listeners that start when database and broker are there, and never lose a record they cannot apply. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
final class KafkaListeningAutoConfiguration {

    @Bean
    DeadLetters deadLetters(@Value("${spring.application.name}") String service) {
        return new DeadLetters(service);
    }

    @Bean
    DefaultErrorHandler errorHandler(DeadLetters deadLetters, KafkaOperations<?, ?> kafka) {
        return deadLetters.errorHandler(kafka);
    }

    @Bean
    BrokerArrival brokerArrival(
            KafkaAdmin admin,
            KafkaListenerEndpointRegistry listeners,
            ObjectProvider<OwnedTopics> owned,
            DeadLetters deadLetters) {
        return new BrokerArrival(admin, listeners, owned.getIfAvailable(OwnedTopics::none), deadLetters);
    }

    @Bean
    KafkaHealth kafkaHealthIndicator(KafkaAdmin admin) {
        return new KafkaHealth(admin);
    }
}
