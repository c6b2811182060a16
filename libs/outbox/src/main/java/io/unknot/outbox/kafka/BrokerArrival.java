package io.unknot.outbox.kafka;

import io.unknot.outbox.OwnedTopics;
import io.unknot.service.database.DatabaseReady;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Waits for the broker, declares the topics this service owns and its dead-letter topics, then starts the listeners.
 * Services, database and broker may so be started in any order.
 */
final class BrokerArrival implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerArrival.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final KafkaAdmin admin;
    private final KafkaListenerEndpointRegistry listeners;
    private final OwnedTopics owned;
    private final DeadLetters deadLetters;
    private final AtomicReference<@Nullable Thread> thread = new AtomicReference<>();

    BrokerArrival(
            KafkaAdmin admin, KafkaListenerEndpointRegistry listeners, OwnedTopics owned, DeadLetters deadLetters) {
        this.admin = admin;
        this.listeners = listeners;
        this.owned = owned;
        this.deadLetters = deadLetters;
    }

    @EventListener(DatabaseReady.class)
    void start() {
        var arrival = Thread.ofVirtual().name("broker-arrival").unstarted(this::declareAndListen);
        if (thread.compareAndSet(null, arrival)) {
            arrival.start();
        }
    }

    @Override
    public void destroy() {
        var arrival = thread.get();
        if (arrival != null) {
            arrival.interrupt();
        }
    }

    private void declareAndListen() {
        try {
            while (!declared()) {
                Thread.sleep(PAUSE);
            }
            listeners.getListenerContainers().forEach(container -> container.start());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean declared() {
        try {
            admin.createOrModifyTopics(
                    Stream.concat(owned.topics().stream(), deadLetterTopics()).toArray(NewTopic[]::new));
            return true;
        } catch (KafkaException | org.apache.kafka.common.KafkaException e) {
            LOG.warn("Waiting for Kafka to declare the topics: {}", e.getMessage());
            return false;
        }
    }

    private Stream<NewTopic> deadLetterTopics() {
        return listeners.getListenerContainers().stream()
                .map(container -> container.getContainerProperties().getTopics())
                .filter(Objects::nonNull)
                .flatMap(Arrays::stream)
                .distinct()
                .peek(deadLetters::watch)
                .flatMap(topic -> OwnedTopics.none().facts(deadLetters.topicFor(topic)).topics().stream());
    }
}
