package io.unknot.service.trace;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a trace as W3C Trace Context writes it: two ids that mean nothing to anybody else, and whether it is kept. */
public record TraceParent(String text) {

    /** The name of the header over HTTP and Kafka. */
    public static final String HEADER = "traceparent";

    private static final Pattern FORM = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    public TraceParent {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a place in a trace");
        }
    }

    /** Empty where there is none, or nothing we understand: whoever wrote it must not stop the work. */
    public static Optional<TraceParent> read(@Nullable String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new TraceParent(text)) : Optional.empty();
    }
}
