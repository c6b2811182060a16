package io.unknot.booking.directory;

import io.unknot.events.directory.DirectoryEvent;
import reactor.core.publisher.Mono;

/** The copy the directory answers from. */
public interface Entries {

    /** Replaces the entry this event is about. Must be called with the newest event of its subject only. */
    Mono<Void> replace(DirectoryEvent state);
}
