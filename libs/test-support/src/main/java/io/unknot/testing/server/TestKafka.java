package io.unknot.testing.server;

/** A real Kafka broker. A test that stops it starts it again before it ends: the next one shares it. */
public sealed interface TestKafka permits KafkaAsProcess, KafkaInContainer {

    static TestKafka inContainerOrProcess() {
        return Docker.answers() ? new KafkaInContainer() : new KafkaAsProcess();
    }

    String bootstrapServers();

    /** On the same port and data as before; returns once it answers. */
    void start();

    /** Lets the broker finish what it does. */
    void stop();

    /** SIGKILL: what was acknowledged is there again after {@link #start}. */
    void kill();

    /** For good, at the end of the JVM. */
    void close();
}
