package io.unknot.notification.trial;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** How often words were tried out in the last hour. Where to, nobody keeps. */
public interface Trials {

    /** As many as one member of staff may send in an hour. */
    int MOST_EACH = 5;

    /** As many as all of them together may. */
    int MOST_TOGETHER = 20;

    /** Inside a write: counts one more of this member of staff; false, and not counted, if that would be one too many. */
    Mono<Boolean> take(UUID staff);
}
