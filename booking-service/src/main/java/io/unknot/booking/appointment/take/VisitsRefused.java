package io.unknot.booking.appointment.take;

import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.wish.Wish;
import java.util.List;

/** Some of the visits asked for together were refused, and so none was booked. */
public final class VisitsRefused extends RuntimeException {

    private final List<One> refused;

    VisitsRefused(List<One> refused) {
        super(refused.size() + " visits refused", null, false, false);
        this.refused = List.copyOf(refused);
    }

    /** Each that was refused, in the order they were asked for. */
    public List<One> refused() {
        return refused;
    }

    /**
     * One of them.
     *
     * @param index which one, from 0
     * @param why a {@link BookingRefused}, or that something named is not known
     */
    public record One(int index, Wish wish, RuntimeException why) {}
}
