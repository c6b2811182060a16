package io.unknot.service.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/** A request, what it leaves behind, and what is done with that later. */
class SpanTrailTests {

    private static final Leg TELL = new Leg("tell appointments", UUID.randomUUID());
    private static final Leg HEAR = new Leg("hear appointments", UUID.randomUUID());

    private final KeptSpans kept = new KeptSpans();
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withPropertyValues("management.tracing.sampling.probability=1")
            .withConfiguration(AutoConfigurations.of(
                    ObservationAutoConfiguration.class,
                    OpenTelemetrySdkAutoConfiguration.class,
                    OpenTelemetryTracingAutoConfiguration.class,
                    MicrometerTracingAutoConfiguration.class,
                    TracingAutoConfiguration.class,
                    TrailAutoConfiguration.class))
            .withBean(KeptSpans.class, () -> kept);

    // As it was for the other tests of this JVM.
    @AfterAll
    static void contextsStayWhereTheyAre() {
        Hooks.disableAutomaticContextPropagation();
    }

    @Test
    void whatIsDoneLaterBelongsToTheRequestItBeganWith() {
        run(context -> {
            var trail = context.getBean(Trail.class);
            var request = begun(context, Kind.SERVER);
            var place = trail.here(contextOf(request));
            request.stop();

            var sent = trail.passed(place, TELL, Instant.ofEpochSecond(1));
            var next = new AtomicReference<>(Optional.<TraceParent>empty());
            Mono<Void> work = Mono.deferContextual(inside -> {
                next.set(trail.here(inside));
                return Mono.empty();
            });
            trail.continued(sent, HEAR, work).block();

            assertThat(traceOf(next.get())).isEqualTo(traceOf(sent)).isEqualTo(traceOf(place));
            assertThat(named(context, HEAR.name()).getParentSpanId())
                    .isEqualTo(named(context, TELL.name()).getSpanId());
            assertThat(named(context, TELL.name()).getParentSpanId())
                    .isEqualTo(named(context, "request").getSpanId());
            assertThat(named(context, TELL.name()).getStartEpochNanos()).isEqualTo(1_000_000_000);
        });
    }

    @Test
    void whatBelongsToNoTraceBeginsNone() {
        run(context -> {
            var trail = context.getBean(Trail.class);

            assertThat(trail.here(Context.empty())).isEmpty();
            assertThat(trail.passed(Optional.empty(), TELL, Instant.EPOCH)).isEmpty();
            assertThat(trail.continued(Optional.empty(), HEAR, Mono.just("done"))
                            .block())
                    .isEqualTo("done");
            begun(context, Kind.CONSUMER).stop();

            assertThat(allOf(context)).isEmpty();
        });
    }

    @Test
    void aFailureEndsTheLegAndIsPassedOn() {
        run(context -> {
            var request = begun(context, Kind.SERVER);
            var trail = context.getBean(Trail.class);
            var place = trail.here(contextOf(request));

            Mono<String> work = Mono.error(new IllegalStateException("gone"));
            assertThat(trail.continued(place, HEAR, work)
                            .onErrorResume(failure -> Mono.just(String.valueOf(failure.getMessage())))
                            .block())
                    .isEqualTo("gone");

            assertThat(named(context, HEAR.name()).hasEnded()).isTrue();
        });
    }

    private void run(ContextConsumer<AssertableApplicationContext> test) {
        service.run(test);
    }

    private static Observation begun(AssertableApplicationContext context, Kind kind) {
        var received = new ReceiverContext<Map<String, String>>(Map::get, kind);
        received.setCarrier(Map.of());
        return Observation.start("request", () -> received, context.getBean(ObservationRegistry.class));
    }

    private static Context contextOf(Observation request) {
        return Context.of(ObservationThreadLocalAccessor.KEY, request);
    }

    private SpanData named(AssertableApplicationContext context, String name) {
        allOf(context);
        return kept.all().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Iterable<SpanData> allOf(AssertableApplicationContext context) {
        context.getBean(SdkTracerProvider.class).forceFlush().join(10, TimeUnit.SECONDS);
        return kept.all();
    }

    private static String traceOf(Optional<TraceParent> place) {
        return place.orElseThrow().text().split("-")[1];
    }
}
