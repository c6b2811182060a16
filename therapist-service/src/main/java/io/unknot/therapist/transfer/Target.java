package io.unknot.therapist.transfer;

import io.unknot.therapist.register.Replaced;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Where entries of one kind are written, by the rules that hold for each of them alone. */
public interface Target<T> {

    /** Keeps other writers off all that saving these will lock, in an order in which nobody waits for each other. */
    Mono<Void> lock(List<T> entries);

    /**
     * Writes one entry or signals why not. What is kept under the ids yet to be written is about to be replaced, and must
     * not be in this one's way.
     */
    Mono<Replaced<T>> save(T entry, Set<UUID> toBeWritten);
}
