package io.unknot.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Which process, for good: numbers come round again, so the moment of its start (in clock ticks since this boot of the
 * machine) belongs to it. Written to a file, it lets a later run end what an earlier one left, and nothing else.
 */
public record ProcessIdentity(long pid, long startTicks, String boot) {

    // In /proc/[pid]/stat the command stands in parentheses; after it come the state, field 3, and the start, field 22.
    private static final int STATE = 0;
    private static final int START = 22 - 3;

    public static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(process.pid(), startOf(process.pid()), thisBoot());
    }

    /** As {@link #toString} writes it; empty for any other text. */
    public static Optional<ProcessIdentity> parse(String text) {
        if (!text.matches("\\d{1,18}-\\d{1,18}-[0-9a-f]+")) {
            return Optional.empty();
        }
        String[] parts = text.split("-");
        return Optional.of(new ProcessIdentity(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]));
    }

    /** The process, if it still runs; one that has ended and that nobody has buried yet does not. */
    public Optional<ProcessHandle> running() {
        return ProcessHandle.of(pid).filter(process -> of(process).equals(this) && !hasEnded(pid));
    }

    /**
     * Waits until it runs no more.
     *
     * @return whether it ended within that time
     */
    public boolean awaitEnd(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (running().isPresent()) {
            if (System.nanoTime() > deadline || !paused()) {
                return false;
            }
        }
        return true;
    }

    /** One word that is good as a file name. */
    @Override
    public String toString() {
        return pid + "-" + startTicks + "-" + boot;
    }

    private static long startOf(long pid) {
        return stat(pid).map(fields -> Long.parseLong(fields[START])).orElse(-1L);
    }

    private static boolean hasEnded(long pid) {
        return stat(pid).map(fields -> fields[STATE].matches("[ZX]")).orElse(true);
    }

    private static Optional<String[]> stat(long pid) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return Optional.of(line.substring(line.lastIndexOf(')') + 1).trim().split(" "));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(20);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String thisBoot() {
        try {
            String id = Files.readString(Path.of("/proc/sys/kernel/random/boot_id"));
            return id.trim().replace("-", "").substring(0, 8);
        } catch (IOException _) {
            return "0";
        }
    }
}
