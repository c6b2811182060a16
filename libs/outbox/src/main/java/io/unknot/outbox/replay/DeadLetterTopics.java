package io.unknot.outbox.replay;

import io.unknot.outbox.kafka.DeadLetters;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * This service's dead-letter topics. A record that was handed on is deleted from there: what lies there is what waits, and a
 * consumer group's offsets would be forgotten by the broker a week after the last replay.
 */
final class DeadLetterTopics {

    private static final int PATIENCE_MILLIS = 4_000;

    private final ConsumerFactory<?, ?> consumers;
    private final KafkaAdmin admin;
    private final TopicListeners listeners;
    private final DeadLetters names;

    DeadLetterTopics(ConsumerFactory<?, ?> consumers, KafkaAdmin admin, TopicListeners listeners, DeadLetters names) {
        this.consumers = consumers;
        this.admin = admin;
        this.listeners = listeners;
        this.names = names;
    }

    /** What lies there at this moment, to be read from the oldest on; to be closed. */
    LyingThere look() {
        var settings = new HashMap<>(consumers.getConfigurationProperties());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        var reader = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        var origins = listeners.topics().stream().collect(Collectors.toMap(names::topicFor, topic -> topic));
        return LyingThere.of(reader, origins);
    }

    /** Deletes what lies before these offsets. */
    void forgetBefore(Map<TopicPartition, Long> offsets) {
        if (offsets.isEmpty()) {
            return;
        }
        try (var broker = Admin.create(admin.getConfigurationProperties())) {
            broker.deleteRecords(offsets.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Entry::getKey, entry -> RecordsToDelete.beforeOffset(entry.getValue()))))
                    .all()
                    .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("records that were handed on are still there", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }
}
