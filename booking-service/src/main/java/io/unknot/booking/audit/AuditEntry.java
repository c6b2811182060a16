package io.unknot.booking.audit;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that was done. Before and after say what it changed, in ids, times and states: never a name, a contact or
 * anybody's words.
 *
 * @param action a word such as {@code confirm}
 * @param clinic whose managers may read it; of the whole organisation when empty
 * @param before empty where there was nothing before
 */
public record AuditEntry(
        By by, String action, Subject subject, Optional<UUID> clinic, Map<String, ?> before, Map<String, ?> after) {

    public AuditEntry {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    /** What it was done to: its kind, such as {@code appointment}, its id, and the version it had afterwards. */
    public record Subject(String kind, UUID id, long version) {}
}
