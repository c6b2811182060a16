package io.unknot.outbox.kafka;

import io.micrometer.core.instrument.MeterRegistry;
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
import org.springframework.kafka.support.ProducerListener;

/** Listeners that start when database and broker are there, and never lose a record they cannot apply. */
@AutoConfiguration(before = KafkaAutoConfiguration.class)
final class KafkaListeningAutoConfiguration {

    /** Says nothing: Spring's own would write the whole payload to the log when a send fails. */
    @Bean
    ProducerListener<Object, Object> failuresAreReportedBySender() {
        return new ProducerListener<>() {};
    }

    @Bean
    DeadLetters deadLetters(@Value("${spring.application.name}") String service, MeterRegistry registry) {
        return new DeadLetters(service, registry);
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
