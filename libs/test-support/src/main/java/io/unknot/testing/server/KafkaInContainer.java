package io.unknot.testing.server;

import io.unknot.embedded.FreePorts;
import io.unknot.embedded.kafka.BrokerProbe;
import java.util.List;
import org.testcontainers.kafka.KafkaContainer;

/** The broker in a container, on a port of its own choice that stays when it is stopped and started. */
final class KafkaInContainer implements TestKafka {
    private final KafkaContainer container = new KafkaContainer(TestVersions.kafkaImage())
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_BROKER_SESSION_TIMEOUT_MS", "2000")
            .withEnv("KAFKA_BROKER_HEARTBEAT_INTERVAL_MS", "500");

    private final BrokerProbe probe;

    KafkaInContainer() {
        int port = FreePorts.one();
        container.setPortBindings(List.of(port + ":9092"));
        container.start();
        probe = new BrokerProbe(container.getHost(), port);
    }

    @Override
    public String bootstrapServers() {
        return container.getBootstrapServers();
    }

    @Override
    public void start() {
        Containers.start(container, probe);
    }

    @Override
    public void stop() {
        Containers.stop(container);
    }

    @Override
    public void kill() {
        Containers.kill(container);
    }

    @Override
    public void close() {
        container.close();
    }
}
