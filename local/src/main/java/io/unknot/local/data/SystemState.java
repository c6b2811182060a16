package io.unknot.local.data;

import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/**
 * How far the system of a data directory is, as its supervisor last wrote it.
 *
 * @param detail one line for a person: where it answers, or why it failed
 */
public record SystemState(Phase phase, String detail) {

    /** Starting, then ready or failed; stopped after an orderly end. */
    public enum Phase {
        STARTING,
        READY,
        FAILED,
        STOPPED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public void write(DataDirectory data) {
        new Notes(data.file("state")).write(Map.of("phase", phase.name(), "detail", detail));
    }

    /** Not written at all where that cannot be done: the reason is most likely a full disk, and is said elsewhere too. */
    public static void writeFailed(DataDirectory data, String reason) {
        try {
            new SystemState(Phase.FAILED, reason).write(data);
        } catch (UncheckedIOException _) {
            // As promised.
        }
    }

    /** After an orderly end; a failure stays to be read. */
    public static void writeStopped(DataDirectory data) {
        if (read(data).phase() != Phase.FAILED) {
            new Notes(data.file("state")).delete();
        }
    }

    /** Stopped when nothing is written. */
    public static SystemState read(DataDirectory data) {
        Map<String, String> notes = new Notes(data.file("state")).read();
        return new SystemState(
                Phase.valueOf(notes.getOrDefault("phase", Phase.STOPPED.name())), notes.getOrDefault("detail", ""));
    }
}
