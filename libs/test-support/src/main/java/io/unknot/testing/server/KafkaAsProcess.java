package io.unknot.testing.server;

import io.unknot.embedded.kafka.KafkaBroker;
import io.unknot.embedded.kafka.KafkaOptions;
import java.nio.file.Path;

/** The broker as a child of this JVM, over a temporary folder. */
final class KafkaAsProcess implements TestKafka {
    private final Path folder = TemporaryFolder.of("kafka");
    private final KafkaBroker broker = KafkaBroker.start(KafkaOptions.in(folder));

    @Override
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public void start() {
        broker.start();
    }

    @Override
    public void stop() {
        broker.stop();
    }

    @Override
    public void kill() {
        broker.kill();
    }

    @Override
    public void close() {
        // Nobody will read its data again, so it need not end well.
        broker.kill();
        TemporaryFolder.delete(folder);
    }
}
