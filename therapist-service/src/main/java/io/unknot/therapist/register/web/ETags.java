package io.unknot.therapist.register.web;

import io.unknot.therapist.register.Complaints;
import io.unknot.therapist.register.Expected;
import io.unknot.therapist.register.Replaced;
import io.unknot.therapist.register.Versioned;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** An entry's version is its ETag; If-Match says which one a writer has seen. */
public final class ETags {

    private static final Pattern LIST = Pattern.compile("(W/)?\"[^\"]*\"(\\s*,\\s*(W/)?\"[^\"]*\")*");
    // A weak tag never matches, and neither does one we did not make.
    private static final Pattern OURS = Pattern.compile("(?<!W/)\"(\\d{1,18})\"");

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
        return answer(HttpStatus.OK, entry, body);
    }

    /** 201 when there was none before, else 200. */
    public static <T, B> ResponseEntity<B> replaced(Replaced<T> replaced, Function<Versioned<T>, B> body) {
        return answer(replaced.created() ? HttpStatus.CREATED : HttpStatus.OK, replaced.entry(), body);
    }

    private static <T, B> ResponseEntity<B> answer(
            HttpStatus status, Versioned<T> entry, Function<Versioned<T>, B> body) {
        return ResponseEntity.status(status).eTag("\"" + entry.version() + "\"").body(body.apply(entry));
    }
}
