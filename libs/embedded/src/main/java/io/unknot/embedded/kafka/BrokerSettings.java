package io.unknot.embedded.kafka;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The files a broker reads: what it is told to do and what it may write to its log. */
record BrokerSettings(Path properties, Path logging) {

    static BrokerSettings write(KafkaOptions options, int port, int controllerPort) {
        Path properties = options.folder().resolve("server.properties");
        Path logging = options.folder().resolve("logback.xml");
        Integer advertised = options.advertisedPort();
        try (InputStream shipped = BrokerSettings.class.getResourceAsStream("logback-broker.xml")) {
            Files.writeString(
                    properties,
                    text(
                            options.folder().resolve("data"),
                            port,
                            controllerPort,
                            advertised == null ? port : advertised));
            Files.write(logging, Objects.requireNonNull(shipped).readAllBytes());
            return new BrokerSettings(properties, logging);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the broker's settings to " + options.folder(), e);
        }
    }

    // One broker: every replication factor is 1. The short session lets it come back 4 s after a kill instead of 12;
    // few partitions for its own topics and a small cleaner buffer keep it within a quarter of a gigabyte.
    private static String text(Path data, int port, int controllerPort, int advertised) {
        return """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@127.0.0.1:%2$d
            listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
            advertised.listeners=PLAINTEXT://127.0.0.1:%3$d
            controller.listener.names=CONTROLLER
            listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
            log.dirs=%4$s
            auto.create.topics.enable=false
            num.partitions=4
            default.replication.factor=1
            min.insync.replicas=1
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=4
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=4
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            share.coordinator.state.topic.num.partitions=4
            group.initial.rebalance.delay.ms=0
            broker.session.timeout.ms=2000
            broker.heartbeat.interval.ms=500
            log.cleaner.dedupe.buffer.size=16777216
            log.segment.bytes=67108864
            message.max.bytes=1048576
            num.network.threads=2
            num.io.threads=4
            background.threads=4
            """.formatted(port, controllerPort, advertised, data);
    }
}
