package io.unknot.service.database;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A thread for a loop that keeps one session of the database and waits on it, which nothing that serves requests may do. */
public final class OwnThread {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private final Runnable loop;
    private final AtomicReference<@Nullable Thread> running = new AtomicReference<>();

    /** @param loop ends by itself when its thread is interrupted */
    public OwnThread(String name, Runnable loop) {
        this.name = name;
        this.loop = loop;
    }

    /** Begins the loop, unless it has begun. */
    public void start() {
        var thread = Thread.ofPlatform().name(name).daemon().unstarted(loop);
        if (running.compareAndSet(null, thread)) {
            thread.start();
        }
    }

    /** Asks the loop to end and waits, some seconds at most, for what it has in hand. */
    public void end() throws InterruptedException {
        var thread = running.get();
        if (thread != null) {
            thread.interrupt();
            thread.join(PATIENCE);
        }
    }

    /** Waits within a loop; returns at once when it is asked to end, and leaves it to see so. */
    public static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
