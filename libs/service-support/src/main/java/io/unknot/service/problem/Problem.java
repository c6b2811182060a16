package io.unknot.service.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why something was refused, as RFC 9457 wants it told. The type is a short stable word that callers may switch on; it
 * goes out as {@code urn:unknot:problem:<type>}. Every text is for the person at the other end: nothing here may name
 * another person, a table or a class.
 */
public record Problem(
        String type,
        int status,
        String title,
        @Nullable String detail,
        @Nullable String next,
        List<FieldError> errors,
        Map<String, Object> more) {

    private static final String RETRY_AFTER = "retryAfterSeconds";

    /** What is wrong with one field; a nested one is spelled {@code rooms[0].turnoverMinutes}. */
    public record FieldError(String field, String reason) {}

    public Problem {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("A problem's status is 400 to 599, not " + status);
        }
        errors = List.copyOf(errors);
        more = Map.copyOf(more);
    }

    /** A problem that says no more than its title. */
    public static Problem of(int status, String type, String title) {
        return new Problem(type, status, title, null, null, List.of(), Map.of());
    }

    /** What happened this time. */
    public Problem detail(String detail) {
        return new Problem(type, status, title, detail, next, errors, more);
    }

    /** What to do about it. */
    public Problem next(String next) {
        return new Problem(type, status, title, detail, next, errors, more);
    }

    /** One more field that is wrong. */
    public Problem field(String field, String reason) {
        var longer = new ArrayList<>(errors);
        longer.add(new FieldError(field, reason));
        return new Problem(type, status, title, detail, next, longer, more);
    }

    /** One more member at the top level of the JSON, rendered as the service's JSON is. */
    public Problem with(String key, Object value) {
        var wider = new LinkedHashMap<>(more);
        wider.put(key, value);
        return new Problem(type, status, title, detail, next, errors, wider);
    }

    /** Worth trying again after so many seconds, which also go out as the Retry-After header. */
    public Problem retryAfter(int seconds) {
        return with(RETRY_AFTER, seconds);
    }

    /** To be thrown, or signalled through {@code Mono.error}. */
    public ProblemException toException() {
        return new ProblemException(this);
    }

    @Nullable
    Object retryAfter() {
        return more.get(RETRY_AFTER);
    }
}
