package io.unknot.service.trace;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/** The trail as spans, whose parents are the requests that Spring observes and the places we wrote down ourselves. */
final class SpanTrail implements Trail {

    static final String ABOUT = "unknot.about";

    private final Propagator propagator;
    /** One of its own: what is noted here is no metric. */
    private final ObservationRegistry spans = ObservationRegistry.create();

    SpanTrail(Tracer tracer, Propagator propagator) {
        this.propagator = propagator;
        spans.observationConfig()
                .observationHandler(new PropagatingReceiverTracingObservationHandler<>(tracer, propagator));
    }

    @Override
    public Optional<TraceParent> here(ContextView context) {
        return context.<Observation>getOrEmpty(ObservationThreadLocalAccessor.KEY)
                .map(Observation::getContextView)
                .map(observed -> observed.<TracingContext>get(TracingContext.class))
                .map(TracingContext::getSpan)
                .flatMap(this::placeOf);
    }

    @Override
    public <T> Mono<T> continued(Optional<TraceParent> from, Leg leg, Mono<T> work) {
        return from.map(place -> Mono.defer(() -> {
                    var observation = begun(place, leg);
                    return work.doOnError(observation::error)
                            .doFinally(_ -> observation.stop())
                            .contextWrite(context -> context.put(ObservationThreadLocalAccessor.KEY, observation));
                }))
                .orElse(work);
    }

    @Override
    public Optional<TraceParent> passed(Optional<TraceParent> from, Leg leg, Instant since) {
        return from.flatMap(place -> {
            var span = propagator
                    .extract(carrierOf(place), Map::get)
                    .name(leg.name())
                    .kind(Span.Kind.PRODUCER)
                    .tag(ABOUT, leg.about().toString())
                    .startTimestamp(since.toEpochMilli(), TimeUnit.MILLISECONDS)
                    .start();
            span.end();
            return placeOf(span);
        });
    }

    private Observation begun(TraceParent place, Leg leg) {
        var context = new ReceiverContext<Map<String, String>>(Map::get, Kind.CONSUMER);
        context.setCarrier(carrierOf(place));
        return Observation.createNotStarted(leg.name(), () -> context, spans)
                .highCardinalityKeyValue(KeyValue.of(ABOUT, leg.about().toString()))
                .start();
    }

    private static Map<String, String> carrierOf(TraceParent place) {
        return Map.of(TraceParent.HEADER, place.text());
    }

    private Optional<TraceParent> placeOf(Span span) {
        Map<String, String> carrier = new HashMap<>();
        propagator.inject(span.context(), carrier, (_, name, value) -> carrier.put(name, value));
        return TraceParent.read(carrier.get(TraceParent.HEADER));
    }
}
