package io.unknot.embedded.kafka;

import io.unknot.embedded.Launch;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where and how the broker runs.
 *
 * @param folder holds its data and settings; kept between runs
 * @param launch how its process is started
 * @param port where clients connect; 0 chooses a free one
 * @param controllerPort where the broker talks to itself as controller; 0 chooses a free one
 * @param advertisedPort the port clients are told to use, for a proxy in between; null for the port itself
 * @param heapMegabytes upper bound of its heap
 * @param classArchive written at its first orderly end and read from then on, for a faster start; null for none
 */
public record KafkaOptions(
        Path folder,
        Launch launch,
        int port,
        int controllerPort,
        @Nullable Integer advertisedPort,
        int heapMegabytes,
        @Nullable Path classArchive) {

    public static KafkaOptions in(Path folder) {
        return new KafkaOptions(folder, Launch.loggingTo(folder.resolve("kafka.log")), 0, 0, null, 256, null);
    }

    public KafkaOptions withLaunch(Launch how) {
        return new KafkaOptions(folder, how, port, controllerPort, advertisedPort, heapMegabytes, classArchive);
    }

    public KafkaOptions withPorts(int broker, int controller) {
        return new KafkaOptions(folder, launch, broker, controller, advertisedPort, heapMegabytes, classArchive);
    }

    public KafkaOptions withAdvertisedPort(int advertised) {
        return new KafkaOptions(folder, launch, port, controllerPort, advertised, heapMegabytes, classArchive);
    }

    public KafkaOptions withClassArchive(Path file) {
        return new KafkaOptions(folder, launch, port, controllerPort, advertisedPort, heapMegabytes, file);
    }
}
