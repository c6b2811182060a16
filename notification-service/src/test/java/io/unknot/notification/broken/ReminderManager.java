package io.unknot.notification.broken;

import java.time.Instant;
import reactor.core.publisher.Mono;

/** Looks at its watch, waits for an answer, and has a name that says nothing. */
public final class ReminderManager {

    private ReminderManager() {}

    public static boolean isDue(Mono<Instant> dueAt) {
        return Instant.now().isAfter(dueAt.blockOptional().orElseThrow());
    }
}
