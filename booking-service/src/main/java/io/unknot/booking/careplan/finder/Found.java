package io.unknot.booking.careplan.finder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The best times there are for a course, from its first visit on: for all visits, or for as many as can be had. For the
 * first that cannot: the days among which it would have to be.
 */
public record Found(List<Slot> visits, Cost cost, Optional<Missing> missing) {

    public Found {
        visits = List.copyOf(visits);
    }

    /** The index (from 0) of the visit for which there is no time, and the days it could be on. */
    public record Missing(int index, LocalDate from, LocalDate until) {}
}
