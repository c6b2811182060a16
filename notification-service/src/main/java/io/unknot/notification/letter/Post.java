package io.unknot.notification.letter;

import reactor.core.publisher.Mono;

/** A mail server that takes letters. */
public interface Post {

    /** A connection that is ready for one letter; fails with a {@link DeliveryFailure}, and then nothing was delivered. */
    Mono<Line> connect();

    /** An open connection. */
    interface Line {

        /** Completes when the server has taken the letter; fails with a {@link DeliveryFailure} else. */
        Mono<Void> send(Letter letter);

        /** Never fails: the letter is in or out by now. */
        Mono<Void> close();
    }
}
