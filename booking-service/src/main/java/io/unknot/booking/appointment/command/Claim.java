package io.unknot.booking.appointment.command;

import io.unknot.booking.appointment.Objection;
import io.unknot.booking.wish.Wish;
import java.util.List;
import java.util.UUID;

/**
 * A time that is to be taken for an appointment: what is wanted, by which rules, and what speaks against it already. Only
 * a new appointment counts towards what its client may have.
 */
record Claim(UUID appointmentId, Wish wish, boolean isNew, Strictness strictness, List<Objection> already) {

    Claim {
        already = List.copyOf(already);
    }

    static Claim ofNew(UUID appointmentId, Wish wish, Strictness strictness) {
        return new Claim(appointmentId, wish, true, strictness, List.of());
    }

    static Claim ofMoved(UUID appointmentId, Wish wish, Strictness strictness, List<Objection> already) {
        return new Claim(appointmentId, wish, false, strictness, already);
    }
}
