package io.unknot.local.child;

import io.unknot.embedded.ServerProcess;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Makes what is missing for the next start to be a fast one: one service after the other, in the background, as slowly as
 * whatever else runs wants it. What is not made by the end of the system is made the next time.
 */
final class StartCaches implements AutoCloseable {
    private final List<ServiceChild> services;
    private final AtomicReference<@Nullable ServerProcess> running = new AtomicReference<>();
    private volatile boolean closed;

    StartCaches(List<ServiceChild> services) {
        this.services = List.copyOf(services);
    }

    void begin() {
        Thread.ofPlatform().name("start-caches").daemon().start(() -> {
            for (ServiceChild service : services) {
                if (!closed) {
                    service.readyNextStart(this::note);
                }
            }
        });
    }

    private void note(ServerProcess process) {
        running.set(process);
        // The end has overtaken the start.
        if (closed) {
            process.kill();
        }
    }

    @Override
    public void close() {
        closed = true;
        ServerProcess process = running.get();
        if (process != null) {
            process.kill();
        }
    }
}
