package io.unknot.service.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Set;

/**
 * A span without what could say who somebody is. Attributes are those of a list, not all but those of one: a library that
 * notes more tomorrow must be read first. Whole addresses, messages of exceptions and their stacks are never among them.
 */
final class AnonymousSpan extends DelegatingSpanData {

    private static final Set<String> KNOWN = Set.of(
            "method",
            "status",
            "outcome",
            "uri",
            "exception",
            "client.name",
            "http.method",
            "http.status_code",
            "spring.cloud.gateway.route.id",
            SpanTrail.ABOUT);

    private final Attributes attributes;

    AnonymousSpan(SpanData whole) {
        super(whole);
        this.attributes = whole.getAttributes().toBuilder()
                .removeIf(attribute -> !KNOWN.contains(attribute.getKey()))
                .build();
    }

    @Override
    public Attributes getAttributes() {
        return attributes;
    }

    @Override
    public List<EventData> getEvents() {
        return List.of();
    }

    @Override
    public StatusData getStatus() {
        return StatusData.create(super.getStatus().getStatusCode(), "");
    }
}
