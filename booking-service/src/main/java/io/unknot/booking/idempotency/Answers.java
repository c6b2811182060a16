package io.unknot.booking.idempotency;

import reactor.core.publisher.Mono;

/** Answers given to keyed requests, kept for a day. All of it inside a write. */
public interface Answers {

    /** False while another transaction is answering the same request. Ends with the write. */
    Mono<Boolean> tryLock(RequestKey key);

    /** The answer given before; {@link KeyReused} when it was given to another request. */
    Mono<Answer> find(RequestKey key, byte[] requestHash);

    Mono<Void> keep(RequestKey key, byte[] requestHash, Answer answer);
}
