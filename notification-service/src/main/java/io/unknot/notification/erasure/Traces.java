package io.unknot.notification.erasure;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** What is kept of clients here. */
public interface Traces {

    /**
     * Inside a write: does away with the client's messages, sent or owed, in whatever channel, with hashes of where they
     * went, and with what the client said of messages, under this id or the one it was merged into: that is forgotten with
     * it, whichever is heard first. When their visits were stays, of nobody but the bare id. Again is the same as once.
     */
    Mono<Void> erase(UUID clientId);
}
