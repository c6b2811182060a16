package io.unknot.booking.appointment.move;

import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.wish.Wish;
import java.util.Optional;
import java.util.UUID;

/** One of the moves asked for was refused, and so none was done. */
public final class MoveRefused extends RuntimeException {

    private final int index;
    private final UUID appointmentId;
    private final Optional<Wish> wish;
    private final RuntimeException why;

    MoveRefused(int index, UUID appointmentId, Optional<Wish> wish, RuntimeException why) {
        super("move " + index + ": " + why.getMessage(), null, false, false);
        this.index = index;
        this.appointmentId = appointmentId;
        this.wish = wish;
        this.why = why;
    }

    /** Which one, from 0 in the order they were asked for. */
    public int index() {
        return index;
    }

    public UUID appointmentId() {
        return appointmentId;
    }

    /** What was wanted of the visit; empty when there is none that could be moved. */
    public Optional<Wish> wish() {
        return wish;
    }

    /** A {@link BookingRefused}, or that something named is not known. */
    public RuntimeException why() {
        return why;
    }
}
