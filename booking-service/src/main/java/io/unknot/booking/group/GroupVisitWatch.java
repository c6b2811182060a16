package io.unknot.booking.group;

import reactor.core.publisher.Mono;

/** Is told of a visit for several that will not take place, inside its own write, once its time is given back. */
public interface GroupVisitWatch {

    /** Must be quick; an error undoes the cancellation as well. */
    Mono<Void> cancelled(GroupVisit visit);
}
