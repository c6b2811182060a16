package io.unknot.therapist.transfer;

import reactor.core.publisher.Mono;

/** Only one file is written at a time: a lock is held for each of its lines, and a database has only so many. */
public interface Turn {

    /** Waits until no other file is being written; it is over with the write this is called in. */
    Mono<Void> take();
}
