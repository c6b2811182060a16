package io.unknot.booking.board.live;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Up to where everything has been heard: all that transactions below this one have written, which was known at this time
 * by the database's clock, in seconds since 1970. Any replica understands it.
 */
public record Heard(long below, long second) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})-(\\d{1,12})");

    /** As a page says it when it comes back. */
    public String written() {
        return below + "-" + second;
    }

    /** Empty for what no page was ever told. */
    public static Optional<Heard> read(String written) {
        return Optional.of(WRITTEN.matcher(written))
                .filter(matcher -> matcher.matches())
                .map(matcher -> new Heard(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))));
    }
}
