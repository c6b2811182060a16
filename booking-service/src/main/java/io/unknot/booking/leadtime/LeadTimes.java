package io.unknot.booking.leadtime;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** How long before their visits a clinic's bookings were made. */
public interface LeadTimes {

    /**
     * Of the visits that are planned for these days by the clock of this zone, whether they took place or not, from when
     * each was first booked or asked for until the start it had then: a visit that was moved is no later booking.
     */
    Mono<Figures> of(UUID clinicId, Days days, ZoneId zone);

    /**
     * All of them, every band in its order, and each week that has any by its Monday.
     *
     * @param medianMinutes half of them were made earlier; empty without any
     */
    record Figures(long bookings, Optional<Long> medianMinutes, List<InBand> bands, List<InWeek> weeks) {

        /** Copies the lists. */
        public Figures {
            bands = List.copyOf(bands);
            weeks = List.copyOf(weeks);
        }
    }

    /** So many bookings, and how many of them did not take place. */
    record InBand(Band band, long bookings, long cancelled, long missed) {}

    /** So many bookings of visits in the week that begins on this Monday. */
    record InWeek(LocalDate monday, long bookings, long medianMinutes) {}
}
