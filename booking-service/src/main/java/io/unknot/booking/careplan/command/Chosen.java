package io.unknot.booking.careplan.command;

import io.unknot.booking.careplan.finder.Slot;
import java.time.Instant;
import java.util.UUID;

/** A time somebody chose for one visit. */
public record Chosen(Instant start, UUID therapistId, UUID clinicId) {

    static Chosen of(Slot slot) {
        return new Chosen(slot.start(), slot.therapistId(), slot.clinicId());
    }
}
