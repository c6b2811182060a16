package io.unknot.local.command;

import io.unknot.embedded.Launch;
import io.unknot.embedded.ServerProcess;
import io.unknot.local.LocalOptions;
import io.unknot.local.Pause;
import io.unknot.local.data.DataDirectory;
import io.unknot.local.data.DataLock;
import io.unknot.local.data.FollowedFile;
import io.unknot.local.data.LogFile;
import io.unknot.local.data.SystemState;
import io.unknot.local.data.SystemState.Phase;
import io.unknot.local.status.StatusReport;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts a system that outlives this terminal, and shows what it says until it is ready. */
record StartSystem(LocalOptions options) implements Command {
    private static final long LOOK_MILLIS = 100;

    @Override
    public int run(PrintStream out) {
        long from = System.nanoTime();
        DataDirectory data = new DataDirectory(options.data());
        if (DataLock.holder(data).isPresent()) {
            out.println("Already running; ./unknot stop ends it");
            return new ShowStatus(data, false).run(out);
        }
        data.prepare();
        LogFile log = new LogFile(data.log(StatusReport.SUPERVISOR));
        log.rotate();
        new SystemState(Phase.STARTING, "").write(data);
        ServerProcess supervisor = ServerProcess.start(
                StatusReport.SUPERVISOR,
                command(),
                Map.of(),
                Launch.loggingTo(log.file()).inOwnSession());
        if (!becomesReady(supervisor, data, new FollowedFile(log.file()), out)) {
            return 1;
        }
        new Welcome(options, Duration.ofNanos(System.nanoTime() - from), false).print(out);
        return 0;
    }

    private static boolean becomesReady(
            ServerProcess supervisor, DataDirectory data, FollowedFile log, PrintStream out) {
        boolean ready = false;
        while (!ready && supervisor.isAlive()) {
            Pause.millis(LOOK_MILLIS);
            // Asked before the log is read: what led to the answer is then in what is copied.
            ready = SystemState.read(data).phase() == Phase.READY;
            log.copyNews(out);
        }
        log.copyNews(out);
        return ready;
    }

    // The same program, options of its JVM and class path as ours.
    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.unknot.local.Main"));
        command.addAll(List.of("run", "--detached", "--data", options.data().toString()));
        if (!options.demo()) {
            command.add("--empty");
        }
        Optional.ofNullable(options.port()).ifPresent(port -> command.addAll(List.of("--port", port.toString())));
        return command;
    }
}
