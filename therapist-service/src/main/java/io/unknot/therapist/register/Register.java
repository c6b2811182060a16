package io.unknot.therapist.register;

import io.unknot.events.Event;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Entries of one kind, under ids their writers choose. */
public interface Register<T> {

    /** Keeps every other writer off this id until the write it is called in ends, whether there is an entry or not. */
    Mono<Void> lock(UUID id);

    /** Empty when there is no entry under this id. */
    Mono<Versioned<T>> find(UUID id);

    /** Puts the entry in place of whatever there was; call it with the lock held. */
    Mono<Void> put(Versioned<T> entry);

    /** What the other services are told of the entry. */
    Event told(Versioned<T> entry);
}
