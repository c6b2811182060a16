package io.unknot.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One server as a child process, writing what it says to a log file. */
public final class ServerProcess {
    private static final int LAST_LINES = 5;

    private final String name;
    private final Path log;
    private final Process process;

    private ServerProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /**
     * Starts the command.
     *
     * @param environment set on top of ours
     * @throws StartFailure when there is no such program
     */
    public static ServerProcess start(
            String name, List<String> command, Map<String, String> environment, Launch launch) {
        List<String> full = new ArrayList<>(launch.ownSession() ? List.of("setsid") : List.of());
        full.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(full)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            launch.onSpawn().accept(process.toHandle());
            return new ServerProcess(name, launch.log(), process);
        } catch (IOException e) {
            throw new StartFailure(name + " could not be started: " + e.getMessage(), e);
        }
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * What the process ended with.
     *
     * @throws IllegalThreadStateException while it runs
     */
    public int exitCode() {
        return process.exitValue();
    }

    /** Asks with SIGTERM, waits that long, then kills. */
    public void stop(Duration patience) {
        process.destroy();
        awaitEnd(patience);
    }

    /** Waits for an end somebody else has asked for, and kills when it does not come in time. */
    public void awaitEnd(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException _) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /** SIGKILL, and back once the process is gone. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /**
     * Polls until the server answers.
     *
     * @throws StartFailure when it died or the patience ran out, with the last lines of its log
     */
    public void awaitReady(Duration patience, Probe probe) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!probe.answers()) {
            if (!process.isAlive()) {
                throw new StartFailure(name + " ended with code " + process.exitValue() + ": " + lastWords());
            }
            if (System.nanoTime() > deadline) {
                throw new StartFailure(name + " did not answer within " + patience.toSeconds() + " s: " + lastWords());
            }
            pause();
        }
    }

    /** The last lines of the log, in one line. */
    public String lastWords() {
        try {
            // A server killed in mid-word may leave half a letter; that is no reason not to show the rest.
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join(" | ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "no log at " + log;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while waiting for a server", e);
        }
    }

    /** Whether the server does its work; called until it says yes, so it must be cheap and must not throw. */
    @FunctionalInterface
    public interface Probe {
        boolean answers();
    }
}
