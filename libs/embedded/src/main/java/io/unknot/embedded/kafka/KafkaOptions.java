package io.unknot.embedded.kafka;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where and how the broker runs.
 *
 * @param folder holds its data and settings; kept between runs
 * @param log what it says is appended here
 * @param port where clients connect; 0 chooses a free one
 * @param controllerPort where the broker talks to itself as controller; 0 chooses a free one
 * @param advertisedPort the port clients are told to use, for a proxy in between; null for the port itself
 * @param heapMegabytes upper bound of its heap
 * @param ownSession whether it leaves our terminal and outlives us
 */
public record KafkaOptions(
        Path folder,
        Path log,
        int port,
        int controllerPort,
        @Nullable Integer advertisedPort,
        int heapMegabytes,
        boolean ownSession) {

    public static KafkaOptions in(Path folder) {
        return new KafkaOptions(folder, folder.resolve("kafka.log"), 0, 0, null, 256, false);
    }

    public KafkaOptions withLog(Path file) {
        return new KafkaOptions(folder, file, port, controllerPort, advertisedPort, heapMegabytes, ownSession);
    }

    public KafkaOptions withPorts(int broker, int controller) {
        return new KafkaOptions(folder, log, broker, controller, advertisedPort, heapMegabytes, ownSession);
    }

    public KafkaOptions withAdvertisedPort(int advertised) {
        return new KafkaOptions(folder, log, port, controllerPort, advertised, heapMegabytes, ownSession);
    }

    public KafkaOptions withHeapMegabytes(int megabytes) {
        return new KafkaOptions(folder, log, port, controllerPort, advertisedPort, megabytes, ownSession);
    }

    public KafkaOptions withOwnSession() {
        return new KafkaOptions(folder, log, port, controllerPort, advertisedPort, heapMegabytes, true);
    }
}
