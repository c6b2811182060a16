package io.unknot.gateway;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.unknot.embedded.FreePorts;
import io.unknot.embedded.InstalledProgram;
import io.unknot.embedded.Launch;
import io.unknot.embedded.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real Redis on the loopback interface, which keeps nothing. Where none is installed its tests are left out. */
public final class RedisProcess {

    private static final InstalledProgram SERVER = new InstalledProgram("redis-server", "redis-server");

    private final Path program;
    private final Path folder;
    private final int port = FreePorts.one();
    private final ServerProcess process;

    private RedisProcess(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
        this.process = spawn();
    }

    /** One that ends with this JVM at the latest. */
    public static RedisProcess start() {
        var program = SERVER.find();
        assumeTrue(program.isPresent(), SERVER::absence);
        try {
            var redis = new RedisProcess(program.orElseThrow(), Files.createTempDirectory("unknot-redis"));
            Runtime.getRuntime().addShutdownHook(new Thread(redis::stop));
            return redis;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public void stop() {
        process.stop(Duration.ofSeconds(10));
    }

    private ServerProcess spawn() {
        var command = List.of(
                program.toString(), "--port", "" + port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no");
        var started = ServerProcess.start("redis-server", command, Map.of(), Launch.loggingTo(folder.resolve("log")));
        started.awaitReady(Duration.ofSeconds(30), this::answers);
        return started;
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException _) {
            return false;
        }
    }
}
