package io.unknot.notification.letter;

import java.net.URI;
import java.util.Optional;

/** Where a client says with one tap whether they come. */
@FunctionalInterface
public interface AnswerPages {

    /** The page that answers this message so; empty where nothing is asked. */
    Optional<URI> of(Matter matter, boolean comes);
}
