package io.unknot.system.upgrade;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import io.unknot.embedded.Folders;
import io.unknot.embedded.Launch;
import io.unknot.embedded.ServerProcess;
import io.unknot.local.child.ServiceJar;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.running.RunningSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Another process of a running program as this checkout has built it, told the same but for some things; on Linux alone, which
 * shows what it was told.
 */
final class Twin implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final String MANAGEMENT_PORT = "MANAGEMENT_SERVER_PORT";

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Launch launch;
    private @Nullable ServerProcess process;

    private Twin(String name, List<String> command, Map<String, String> environment, Launch launch) {
        this.name = name;
        this.command = command;
        this.environment = environment;
        this.launch = launch;
    }

    /** Of what runs under that name now; it does not run itself yet. */
    static Twin of(RunningSystem system, String name, Map<String, String> told) {
        var port = Integer.toString(system.managementUri(name).getPort());
        var folder = ProcessHandle.current()
                .descendants()
                .map(process -> Path.of("/proc", Long.toString(process.pid())))
                .filter(process -> port.equals(variables(process).get(MANAGEMENT_PORT)))
                .findFirst()
                .orElseThrow();
        var environment = new HashMap<>(variables(folder));
        environment.putAll(told);
        var log = Launch.loggingTo(system.logs().resolve(name + "-2.log"));
        return new Twin(name, command(folder, name, system.logs().resolveSibling("twins"), log), environment, log);
    }

    // Its jar is the last word; a cache of classes made for another one is of no use.
    private static List<String> command(Path process, String name, Path twins, Launch log) {
        var command = new ArrayList<>(parts(process.resolve("cmdline")));
        command.removeIf(word -> word.startsWith("-XX:AOTCache="));
        Folders.createPrivate(twins);
        command.set(
                command.size() - 1,
                ServiceJar.of(RunningSystem.home(), name).unpack(twins, log).toString());
        return command;
    }

    /** Returns once it is ready. */
    void start() {
        var management = GatewayClient.past(URI.create("http://127.0.0.1:" + environment.get(MANAGEMENT_PORT)));
        process = ServerProcess.start(name, command, environment, launch);
        process.awaitReady(PATIENCE, () -> isReady(management));
    }

    /** Asks it to end, and waits until it has. */
    @Override
    public void close() {
        if (process != null) {
            process.stop(GRACE);
        }
    }

    private static boolean isReady(GatewayClient management) {
        try {
            return management.get("/actuator/health/readiness").status() == 200;
        } catch (AssertionError _) {
            return false;
        }
    }

    private static Map<String, String> variables(Path process) {
        return parts(process.resolve("environ")).stream()
                .filter(variable -> variable.contains("="))
                .map(variable -> variable.split("=", 2))
                .collect(toMap(pair -> pair[0], pair -> pair[1], (first, _) -> first));
    }

    private static List<String> parts(Path file) {
        try {
            return Arrays.asList(Files.readString(file, UTF_8).split("\0", 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
