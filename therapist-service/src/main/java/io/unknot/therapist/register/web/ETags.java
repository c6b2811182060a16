package io.unknot.therapist.register.web;

import io.unknot.therapist.register.Complaints;
import io.unknot.therapist.register.Expected;
import io.unknot.therapist.register.Replaced;
import io.unknot.therapist.register.Versioned;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** An entry's version is its ETag, or begins it; If-Match says which one a writer has seen. */
public final class ETags {

    private static final Pattern LIST = Pattern.compile("(W/)?\"[^\"]*\"(\\s*,\\s*(W/)?\"[^\"]*\")*");
    // A weak tag never matches, and neither does one we did not make.
    private static final Pattern OURS = Pattern.compile("(?<!W/)\"(\\d{1,18})(-[0-9a-f]{1,8})?\"");

    private ETags() {}

    /** Reads If-Match as RFC 9110 spells it; 400 naming the header when it is spelled otherwise. */
    public static Expected expected(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return new Expected.Anything();
        }
        var value = ifMatch.strip();
        if (value.equals("*")) {
            return new Expected.Something();
        }
        if (!LIST.matcher(value).matches()) {
            throw Complaints.about("If-Match", "must be * or ETags in double quotes, such as \"3\"");
        }
        return new Expected.OneOf(OURS.matcher(value)
                .results()
                .map(match -> Long.valueOf(match.group(1)))
                .collect(Collectors.toSet()));
    }

    /** 200 with the entry and its ETag. */
    public static <T, B> ResponseEntity<B> found(Versioned<T> entry, Function<Versioned<T>, B> body) {
        return found(entry, Set.of(), body);
    }

    /** As {@link #found}, when the body says more than the entry: its readers hear when that alone has changed. */
    public static <T, B> ResponseEntity<B> found(Versioned<T> entry, Set<?> beside, Function<Versioned<T>, B> body) {
        return answer(HttpStatus.OK, entry, beside, body);
    }

    /** 201 when there was none before, else 200. */
    public static <T, B> ResponseEntity<B> replaced(Replaced<T> replaced, Function<Versioned<T>, B> body) {
        return replaced(replaced, Set.of(), body);
    }

    /** As {@link #replaced}, when the body says more than the entry. */
    public static <T, B> ResponseEntity<B> replaced(
            Replaced<T> replaced, Set<?> beside, Function<Versioned<T>, B> body) {
        return answer(replaced.created() ? HttpStatus.CREATED : HttpStatus.OK, replaced.entry(), beside, body);
    }

    private static <T, B> ResponseEntity<B> answer(
            HttpStatus status, Versioned<T> entry, Set<?> beside, Function<Versioned<T>, B> body) {
        var more = beside.isEmpty() ? "" : "-" + Integer.toHexString(beside.hashCode());
        return ResponseEntity.status(status)
                .eTag("\"" + entry.version() + more + "\"")
                .body(body.apply(entry));
    }
}
