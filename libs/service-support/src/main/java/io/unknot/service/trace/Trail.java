package io.unknot.service.trace;

import java.time.Instant;
import java.util.Optional;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Ties what is done later or elsewhere to the request it began with: what is written down keeps its {@link TraceParent},
 * and whoever takes it up goes on from there.
 */
public interface Trail {

    /** While nobody takes traces. Work is left as it is; a place that came with something goes on with it. */
    Trail NONE = new Trail() {
        @Override
        public Optional<TraceParent> here(ContextView context) {
            return Optional.empty();
        }

        @Override
        public <T> Mono<T> continued(Optional<TraceParent> from, Leg leg, Mono<T> work) {
            return work;
        }

        @Override
        public Optional<TraceParent> passed(Optional<TraceParent> from, Leg leg, Instant since) {
            return from;
        }
    };

    /** Where the work with that context stands; empty if it belongs to no trace. */
    Optional<TraceParent> here(ContextView context);

    /** The work as a leg of the trace it comes from, everything it asks for included; as it is if it comes from none. */
    <T> Mono<T> continued(Optional<TraceParent> from, Leg leg, Mono<T> work);

    /**
     * Notes a leg that began at that instant and ends now: the time something waited.
     *
     * @return where to go on from
     */
    Optional<TraceParent> passed(Optional<TraceParent> from, Leg leg, Instant since);
}
