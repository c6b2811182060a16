package io.unknot.embedded;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * How a server's process is started.
 *
 * @param log what the process says is appended here
 * @param ownSession whether it leaves our terminal: a Ctrl-C meant for us does not reach it, and it outlives us
 * @param onSpawn told of every process the moment it exists, long before it answers
 */
public record Launch(Path log, boolean ownSession, Consumer<ProcessHandle> onSpawn) {

    /** In our session, telling nobody. */
    public static Launch loggingTo(Path log) {
        return new Launch(log, false, _ -> {});
    }

    public Launch inOwnSession() {
        return new Launch(log, true, onSpawn);
    }

    public Launch telling(Consumer<ProcessHandle> listener) {
        return new Launch(log, ownSession, listener);
    }
}
