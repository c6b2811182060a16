package io.unknot.local.command;

import io.unknot.local.Complaint;
import io.unknot.local.LocalOptions;
import io.unknot.local.LocalSystem;
import io.unknot.local.Pause;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/**
 * Starts a system and stays with it until it is stopped or one of its processes ends.
 *
 * @param detached whether somebody else welcomes the person: the one who started us and left
 */
record RunSystem(LocalOptions options, boolean detached) implements Command {
    private static final long LOOK_MILLIS = 500;

    @Override
    public int run(PrintStream out) {
        long from = System.nanoTime();
        out.println("Unknot over " + options.data());
        LocalSystem system = LocalSystem.prepare(options, out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(system, out), "end"));
        system.bringUp(out::println);
        if (!detached) {
            new Welcome(options, Duration.ofNanos(System.nanoTime() - from), true).print(out);
        }
        // From here on it only waits: give back what starting everything took.
        System.gc();
        throw firstComplaint(system);
    }

    private static Complaint firstComplaint(LocalSystem system) {
        while (true) {
            Pause.millis(LOOK_MILLIS);
            Optional<Complaint> complaint = system.check();
            if (complaint.isPresent()) {
                system.fail(complaint.get());
                return complaint.get();
            }
        }
    }

    // Ctrl-C, ./unknot stop, the end of the terminal: they all come here.
    private static void end(LocalSystem system, PrintStream out) {
        if (!system.isClosed()) {
            out.println("Stopping");
            system.close();
            out.println("Stopped");
        }
    }
}
