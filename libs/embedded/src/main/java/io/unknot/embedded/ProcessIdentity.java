package io.unknot.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which process, for good: numbers come round again, so the moment of its start (in clock ticks since this boot of the
 * machine) belongs to it. Written to a file, it lets a later run end what an earlier one left, and nothing else.
 */
public record ProcessIdentity(long pid, long startTicks, String boot) {

    // /proc/[pid]/stat after the command in parentheses: the start is field 22 of the whole line.
    private static final int START_AFTER_COMMAND = 22 - 3;

    public static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(process.pid(), startOf(process.pid()).orElse(-1L), thisBoot());
    }

    /** As {@link #toString} writes it; empty for any other text. */
    public static Optional<ProcessIdentity> parse(String text) {
        if (!text.matches("\\d{1,18}-\\d{1,18}-[0-9a-f]+")) {
            return Optional.empty();
        }
        String[] parts = text.split("-");
        return Optional.of(new ProcessIdentity(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]));
    }

    /** The process, if it still runs. */
    public Optional<ProcessHandle> running() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> of(process).equals(this));
    }

    /** One word that is good as a file name. */
    @Override
    public String toString() {
        return pid + "-" + startTicks + "-" + boot;
    }

    private static Optional<Long> startOf(long pid) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] afterCommand =
                    line.substring(line.lastIndexOf(')') + 1).trim().split(" ");
            return Optional.of(Long.valueOf(afterCommand[START_AFTER_COMMAND]));
        } catch (IOException _) {
            return Optional.empty();
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
