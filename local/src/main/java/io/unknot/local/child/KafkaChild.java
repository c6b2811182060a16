package io.unknot.local.child;

import io.unknot.embedded.kafka.KafkaBroker;
import io.unknot.embedded.kafka.KafkaOptions;
import org.jspecify.annotations.Nullable;

/** The broker the services tell each other things through. */
public final class KafkaChild implements Child {
    public static final String NAME = "kafka";

    private final KafkaOptions options;
    private volatile @Nullable KafkaBroker broker;

    public KafkaChild(KafkaOptions options) {
        this.options = options;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String address() {
        return "127.0.0.1:" + options.port();
    }

    @Override
    public synchronized void start() {
        KafkaBroker running = broker;
        if (running == null) {
            broker = KafkaBroker.start(options);
        } else {
            running.start();
        }
    }

    @Override
    public void stop() {
        KafkaBroker running = broker;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public void kill() {
        KafkaBroker running = broker;
        if (running != null) {
            running.kill();
        }
    }

    @Override
    public boolean isAlive() {
        KafkaBroker running = broker;
        return running != null && running.process().isAlive();
    }
}
