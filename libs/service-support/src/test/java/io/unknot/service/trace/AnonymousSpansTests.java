package io.unknot.service.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.junit.jupiter.api.Test;

/** Mara Pike asked for a link, and something went wrong that named her. */
class AnonymousSpansTests {

    private final KeptSpans kept = new KeptSpans();
    private final Tracer tracer = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(new AnonymousSpans(kept)))
            .build()
            .get("test");

    @Test
    void leaveOutWhateverIsNotKnownToBeHarmless() {
        var span = tracer.spanBuilder("http get /api/v1/answers/{token}").startSpan();
        span.setAttribute("http.url", "/api/v1/answers/mara-pike");
        span.setAttribute("something.new", "mara-pike");
        span.setAttribute("uri", "/api/v1/answers/{token}");
        span.setAttribute("unknot.about", "0199a5f0-0000-7000-8000-000000000001");
        span.recordException(new IllegalStateException("cannot read mara-pike"));
        span.setStatus(StatusCode.ERROR, "cannot read mara-pike");
        span.end();

        assertThat(kept.all()).singleElement().satisfies(told -> {
            assertThat(told.getName()).isEqualTo("http get /api/v1/answers/{token}");
            assertThat(told.getAttributes().asMap()).hasSize(2);
            assertThat(told.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(allOf(told)).doesNotContain("mara-pike");
        });
    }

    @Test
    void leaveOutTheQuestionsOfThoseWhoWatchUs() {
        var watching = tracer.spanBuilder("http get /actuator/prometheus").startSpan();
        watching.setAttribute("uri", "/actuator/prometheus");
        watching.end();

        assertThat(kept.all()).isEmpty();
    }

    // What an exporter reads of a span.
    private static String allOf(SpanData span) {
        return span.getName() + span.getAttributes() + span.getEvents() + span.getStatus() + span.getLinks();
    }
}
