package io.unknot.service.trace;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.otel.bridge.Slf4JEventListener;
import io.micrometer.tracing.propagation.Propagator;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.TracingProperties;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Hooks;

/** What is ours of tracing, where somebody takes the traces: {@link TracesWhenAsked}. */
@AutoConfiguration(before = OpenTelemetryTracingAutoConfiguration.class)
class TracingAutoConfiguration {

    /** So that a line of the log says which trace it belongs to, on whatever thread the work goes on. */
    TracingAutoConfiguration() {
        Hooks.enableAutomaticContextPropagation();
    }

    @Bean
    SpanExporters spanExporters(ObjectProvider<SpanExporter> exporters) {
        return SpanExporters.of(
                exporters.orderedStream().map(AnonymousSpans::new).toList());
    }

    @Bean
    Sampler sampler(TracingProperties properties) {
        return Sampler.parentBased(new RequestsOnly(
                Sampler.traceIdRatioBased(properties.getSampling().getProbability())));
    }

    /** Named as the Elastic Common Schema names them. */
    @Bean
    Slf4JEventListener idsInTheLog() {
        return new Slf4JEventListener("trace.id", "span.id");
    }

    @Bean
    Trail trail(Tracer tracer, Propagator propagator) {
        return new SpanTrail(tracer, propagator);
    }
}
