package io.unknot.benchmark.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unknot.embedded.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** A second process of a service that runs already: the same command and environment on ports of its own. */
public final class Replica implements AutoCloseable {

    private final Process process;

    private Replica(Process process) {
        this.process = process;
    }

    /** Starts it and writes what it says into the file. It has to be Linux: only there a process shows its environment. */
    public static Replica of(String service, Path log) {
        var first = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("apps/" + service))
                .findFirst()
                .orElseThrow();
        var proc = Path.of("/proc", Long.toString(first.pid()));
        var program = new ProcessBuilder(parts(proc.resolve("cmdline")));
        program.environment().clear();
        program.environment().putAll(variables(proc.resolve("environ")));
        program.environment().put("SERVER_PORT", Integer.toString(FreePorts.one()));
        program.environment().put("MANAGEMENT_SERVER_PORT", Integer.toString(FreePorts.one()));
        try {
            return new Replica(program.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> variables(Path environment) {
        return Arrays.stream(parts(environment))
                .filter(variable -> variable.contains("="))
                .map(variable -> variable.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static String[] parts(Path file) {
        try {
            return Files.readString(file, UTF_8).split("\0", 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
