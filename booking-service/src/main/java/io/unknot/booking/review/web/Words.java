package io.unknot.booking.review.web;

import io.unknot.booking.review.Review.State;
import java.util.Locale;

/** States as callers spell them. */
final class Words {

    private Words() {}

    static String of(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
