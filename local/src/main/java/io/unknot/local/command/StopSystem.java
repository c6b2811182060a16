package io.unknot.local.command;

import io.unknot.embedded.ProcessIdentity;
import io.unknot.local.Complaint;
import io.unknot.local.data.DataDirectory;
import io.unknot.local.data.DataLock;
import io.unknot.local.data.Leftovers;
import io.unknot.local.data.SystemState;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/** Ends a system from another terminal, even one whose supervisor was killed. */
record StopSystem(DataDirectory data) implements Command {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public int run(PrintStream out) {
        if (!data.isOurs()) {
            out.println("Nothing runs over " + data.root());
            return 0;
        }
        Optional<ProcessIdentity> supervisor = DataLock.holder(data);
        supervisor.ifPresent(StopSystem::end);
        try (DataLock _ = DataLock.take(data).orElseThrow(() -> new Complaint("Somebody else uses " + data.root()))) {
            Collection<String> left = Leftovers.end(data);
            if (supervisor.isEmpty() && left.isEmpty()) {
                out.println("Nothing runs over " + data.root());
                return 0;
            }
            SystemState.writeStopped(data);
            out.println("Stopped"
                    + (left.isEmpty() ? "" : ", with what a killed run had left: " + String.join(", ", left)));
            return 0;
        }
    }

    private static void end(ProcessIdentity supervisor) {
        if (!supervisor.running().map(ProcessHandle::destroy).orElse(true)) {
            throw new Complaint("Process " + supervisor.pid() + " cannot be stopped; is it another user's?");
        }
        if (!supervisor.awaitEnd(PATIENCE)) {
            supervisor.running().ifPresent(ProcessHandle::destroyForcibly);
            supervisor.awaitEnd(PATIENCE);
        }
    }
}
