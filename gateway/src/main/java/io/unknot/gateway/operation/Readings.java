package io.unknot.gateway.operation;

import java.util.List;
import reactor.core.publisher.Mono;

/** The figures of every process, as they are now. */
public interface Readings {

    /** One of each process, in the order in which they are set; never an error, as one that is silent is told of too. */
    Mono<List<Reading>> take();
}
