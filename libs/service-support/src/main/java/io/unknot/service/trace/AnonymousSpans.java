package io.unknot.service.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;

/**
 * The last door before spans leave the process: of each only what is known to say nothing about anybody, and none of the
 * questions of those who watch us.
 */
record AnonymousSpans(SpanExporter taker) implements SpanExporter {

    private static final AttributeKey<String> TEMPLATE = AttributeKey.stringKey("uri");

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        return taker.export(spans.stream()
                .filter(span -> !isOfWatching(span))
                .<SpanData>map(AnonymousSpan::new)
                .toList());
    }

    private static boolean isOfWatching(SpanData span) {
        var template = span.getAttributes().get(TEMPLATE);
        return template != null && template.startsWith("/actuator");
    }

    @Override
    public CompletableResultCode flush() {
        return taker.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return taker.shutdown();
    }
}
