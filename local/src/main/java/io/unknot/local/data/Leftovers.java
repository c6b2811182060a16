package io.unknot.local.data;

import io.unknot.embedded.ProcessIdentity;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/** What still runs after the supervisor that started it was killed. */
public final class Leftovers {
    private static final Duration GRACE = Duration.ofSeconds(20);

    private Leftovers() {}

    /**
     * Ends the processes on record and no others, and forgets them. Whoever calls this holds the lock of the data.
     *
     * @return the names of those that still ran
     */
    public static Collection<String> end(DataDirectory data) {
        StartedProcesses started = new StartedProcesses(data);
        Map<String, ProcessIdentity> running = started.running();
        running.values().forEach(process -> process.running().ifPresent(ProcessHandle::destroy));
        running.values().forEach(Leftovers::awaitEnd);
        started.clear();
        return running.keySet();
    }

    private static void awaitEnd(ProcessIdentity process) {
        if (!process.awaitEnd(GRACE)) {
            process.running().ifPresent(ProcessHandle::destroyForcibly);
            process.awaitEnd(GRACE);
        }
    }
}
