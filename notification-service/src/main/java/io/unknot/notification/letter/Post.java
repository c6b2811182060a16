package io.unknot.notification.letter;

import io.unknot.notification.message.Channel;
import reactor.core.publisher.Mono;

/** A provider that takes the letters of one channel. */
public interface Post {

    Channel channel();

    /**
     * A line that is ready for letters; fails with a {@link DeliveryFailure}, and then nothing was delivered. May be one
     * that was used before.
     */
    Mono<Line> connect();

    /** An open line. Letters go down it one after the other. */
    interface Line {

        /**
         * Completes when the provider has taken the letter; fails with a {@link DeliveryFailure} else. May block: it is
         * subscribed to where that is allowed.
         */
        Mono<Void> send(Letter letter);

        /** False once it is worn: what is left to send needs another line. */
        boolean usable();

        /** Never fails: what was sent is in or out by now. */
        Mono<Void> close();
    }
}
