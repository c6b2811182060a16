package io.unknot.booking.review;

import java.util.Optional;

/** One star to five, and a text of 1 to 2,000 characters if there is something to say. */
public record Opinion(int stars, Optional<String> text) {

    /** The longest text there may be. */
    public static final int LONGEST = 2_000;

    private static final int MOST_STARS = 5;

    public Opinion {
        if (stars < 1 || stars > MOST_STARS) {
            throw new IllegalArgumentException("stars are 1 to 5");
        }
        text = text.map(String::strip).filter(stripped -> !stripped.isEmpty());
        if (text.filter(given -> given.length() > LONGEST).isPresent()) {
            throw new IllegalArgumentException("a text has at most 2,000 characters");
        }
    }
}
