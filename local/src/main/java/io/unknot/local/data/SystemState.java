package io.unknot.local.data;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

    /** After an orderly end; a failure stays to be read. */
    public static void writeStopped(DataDirectory data) {
        if (read(data).filter(state -> state.phase() == Phase.FAILED).isEmpty()) {
            new SystemState(Phase.STOPPED, "").write(data);
        }
    }

    /** Empty when nothing was ever started here. */
    public static Optional<SystemState> read(DataDirectory data) {
        Map<String, String> notes = new Notes(data.file("state")).read();
        return Optional.ofNullable(notes.get("phase"))
                .map(phase -> new SystemState(Phase.valueOf(phase), notes.getOrDefault("detail", "")));
    }
}
