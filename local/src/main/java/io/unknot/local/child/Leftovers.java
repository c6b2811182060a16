package io.unknot.local.child;

import io.unknot.local.data.DataDirectory;
import io.unknot.local.data.StartedProcesses;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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
        Map<String, ProcessHandle> running = started.running();
        running.values().forEach(ProcessHandle::destroy);
        running.values().forEach(Leftovers::awaitEnd);
        started.clear();
        return running.keySet();
    }

    private static void awaitEnd(ProcessHandle process) {
        CompletableFuture<ProcessHandle> end = process.onExit();
        try {
            end.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            process.destroyForcibly();
            end.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
