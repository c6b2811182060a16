package io.unknot.booking.directory;

import java.util.List;

/** The treatment is not given in the length that was asked for. */
public final class UnknownLength extends RuntimeException {

    private final List<Integer> minutes;

    /** The minutes are those it is given in, the usual ones first. */
    public UnknownLength(List<Integer> minutes) {
        super("the lengths are " + minutes, null, false, false);
        this.minutes = List.copyOf(minutes);
    }

    public List<Integer> minutes() {
        return minutes;
    }
}
