package io.unknot.embedded.kafka;

import io.unknot.embedded.Folders;
import io.unknot.embedded.FreePorts;
import io.unknot.embedded.ServerProcess;
import io.unknot.embedded.StartFailure;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;

/** One Kafka broker which is its own controller. Its ports and data stay the same from one start to the next. */
public final class KafkaBroker implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaOptions options;
    private final int port;
    private final BrokerSettings settings;
    private ServerProcess process;

    private KafkaBroker(KafkaOptions options, int port, BrokerSettings settings) {
        this.options = options;
        this.port = port;
        this.settings = settings;
        this.process = spawn();
    }

    /**
     * Starts a broker and returns once it answers clients.
     *
     * @throws StartFailure when it does not
     */
    public static KafkaBroker start(KafkaOptions options) {
        Folders.createPrivate(options.folder());
        List<Integer> free = FreePorts.take(2);
        int port = options.port() == 0 ? free.getFirst() : options.port();
        int controllerPort = options.controllerPort() == 0 ? free.getLast() : options.controllerPort();
        BrokerSettings settings = BrokerSettings.write(options, port, controllerPort);
        format(options.folder(), settings);
        KafkaBroker broker = new KafkaBroker(options, port, settings);
        broker.awaitReady();
        return broker;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public ServerProcess process() {
        return process;
    }

    /** Starts it again after {@link #stop} or {@link #kill}, on the same ports and data, and waits until it answers. */
    public void start() {
        if (!process.isAlive()) {
            process = spawn();
        }
        awaitReady();
    }

    /** Lets the broker finish what it does, for up to 15 seconds. */
    public void stop() {
        process.stop(Duration.ofSeconds(15));
    }

    /** SIGKILL. Whatever it has acknowledged is on disk or in the page cache of this machine. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        stop();
    }

    private void awaitReady() {
        try {
            process.awaitReady(PATIENCE, new BrokerProbe("127.0.0.1", port));
        } catch (StartFailure failure) {
            process.kill();
            throw failure;
        }
    }

    private ServerProcess spawn() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + options.heapMegabytes() + "m",
                "-Xmn32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        Path archive = options.classArchive();
        if (archive != null) {
            command.addAll(List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive));
        }
        command.add("-Dlogback.configurationFile=" + settings.logging());
        command.addAll(List.of("kafka.Kafka", settings.properties().toString()));
        // The class path goes by environment: on the command line it would drown everything else `ps` shows.
        return ServerProcess.start(
                "Kafka", command, Map.of("CLASSPATH", JarsOfThisProcess.asClassPath()), options.launch());
    }

    private static void format(Path folder, BrokerSettings settings) {
        if (Files.exists(folder.resolve("data/meta.properties"))) {
            return;
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] arguments = {
            "format", "--ignore-formatted", "--config", settings.properties().toString(), "--cluster-id", clusterId()
        };
        int code = kafka.tools.StorageTool.execute(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
        if (code != 0) {
            throw new StartFailure("Kafka's storage could not be formatted: " + said.toString(StandardCharsets.UTF_8));
        }
    }

    private static String clusterId() {
        return Uuid.randomUuid().toString();
    }
}
