package io.unknot.notification.letter;

import io.unknot.notification.message.About;
import java.net.URI;
import java.util.Optional;

/** Where a client says with one tap whether they come. */
@FunctionalInterface
public interface AnswerLinks {

    /** The page to answer this message on, with that answer chosen; empty where none is asked for. */
    Optional<URI> of(About about, boolean comes);
}
