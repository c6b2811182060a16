package io.unknot.outbox.replay;

import io.unknot.outbox.Writes;
import io.unknot.outbox.kafka.DeadLetters;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.r2dbc.core.DatabaseClient;

/** The replay of dead letters for every service that has this module on its path. */
@AutoConfigureOrder(Ordered.LOWEST_PRECEDENCE)
@AutoConfiguration
final class ReplayAutoConfiguration {

    @Bean
    TopicListeners topicListeners(KafkaListenerEndpointRegistry registry) {
        return new TopicListeners(registry);
    }

    @Bean
    DeadLetterTopics deadLetterTopics(
            ConsumerFactory<?, ?> consumers, KafkaAdmin admin, TopicListeners listeners, DeadLetters names) {
        return new DeadLetterTopics(consumers, admin, listeners, names);
    }

    @Bean
    OneAtATime oneReplayAtATime(Writes writes, DatabaseClient database) {
        return new OneAtATime(writes, database);
    }

    @Bean
    ReplayDeadLetters replayDeadLetters(
            DeadLetterTopics topics,
            TopicListeners listeners,
            DeadLetters deadLetters,
            KafkaOperations<?, ?> kafka,
            OneAtATime alone,
            InstantSource clock) {
        return new ReplayDeadLetters(topics, listeners, deadLetters.settingAside(kafka), alone, clock);
    }
}
