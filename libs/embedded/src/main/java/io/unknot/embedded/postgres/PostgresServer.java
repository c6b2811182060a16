package io.unknot.embedded.postgres;

import io.unknot.embedded.Folders;
import io.unknot.embedded.FreePorts;
import io.unknot.embedded.Launch;
import io.unknot.embedded.ServerProcess;
import io.unknot.embedded.StartFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One PostgreSQL server on the loopback interface. Its port and data stay the same from one start to the next. */
public final class PostgresServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PostgresOptions options;
    private final int port;
    private final PostgresBinaries binaries;
    private final Path data;
    private final Databases databases;
    private ServerProcess process;

    private PostgresServer(PostgresOptions options, int port, PostgresBinaries binaries, Cluster cluster) {
        this.options = options;
        this.port = port;
        this.binaries = binaries;
        this.data = cluster.data();
        this.databases = new Databases(cluster.superuser(port));
        this.process = spawn();
    }

    /**
     * Starts a server, creating its data where there is none, and returns once it answers queries.
     *
     * @throws StartFailure when it does not, or when another server runs over the same data
     */
    public static PostgresServer start(PostgresOptions options) {
        Folders.createPrivate(options.folder());
        PostgresBinaries binaries = PostgresBinaries.unpacked();
        Cluster cluster = Cluster.in(options, binaries);
        int port = options.port() == 0 ? FreePorts.one() : options.port();
        PostgresServer server = new PostgresServer(options, port, binaries, cluster);
        server.awaitReady();
        return server;
    }

    public int port() {
        return port;
    }

    public Databases databases() {
        return databases;
    }

    public ServerProcess process() {
        return process;
    }

    /** Starts it again after {@link #stop} or {@link #kill}, on the same port and data, and waits until it answers. */
    public void start() {
        if (!process.isAlive()) {
            process = spawn();
        }
        awaitReady();
    }

    /** Ends every session at once and writes everything out ("fast" shutdown), for up to 30 seconds. */
    public void stop() {
        if (!process.isAlive()) {
            return;
        }
        List<String> command = OrdinaryUser.runs(
                List.of(binaries.program("pg_ctl"), "stop", "-m", "fast", "-W", "-D", data.toString()));
        ServerProcess.start(
                        "pg_ctl",
                        command,
                        Map.of(),
                        Launch.loggingTo(options.launch().log()))
                .awaitEnd(Duration.ofSeconds(5));
        process.awaitEnd(Duration.ofSeconds(30));
    }

    /** SIGKILL of the server; its sessions die by themselves within a second or two. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        stop();
    }

    // After a kill the old sessions hold the data a little longer, and the next server gives up at once: try again.
    private void awaitReady() {
        for (int attempt = 1; ; attempt++) {
            try {
                process.awaitReady(PATIENCE, databases::answer);
                return;
            } catch (StartFailure failure) {
                process.kill();
                if (attempt == 20 || !process.lastWords().contains("shared memory block")) {
                    throw failure;
                }
                pause();
                process = spawn();
            }
        }
    }

    private ServerProcess spawn() {
        new PostmasterFile(data).clear();
        List<String> command = new ArrayList<>(List.of(binaries.program("postgres"), "-D", data.toString()));
        ServerSettings.of(options, port).forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return ServerProcess.start("PostgreSQL", OrdinaryUser.runs(command), Map.of("TZ", "UTC"), options.launch());
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while waiting for PostgreSQL", e);
        }
    }
}
