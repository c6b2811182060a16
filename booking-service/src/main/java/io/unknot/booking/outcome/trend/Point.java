package io.unknot.booking.outcome.trend;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How much it hurt around one visit, 0 to 10, as far as it was said: before it, after it and a day later. */
public record Point(
        UUID appointmentId, Instant at, Optional<Integer> before, Optional<Integer> after, Optional<Integer> dayAfter) {

    /** What the visit itself changed; empty until both are said. */
    public Optional<PainChange> overVisit() {
        return before.flatMap(first -> after.map(then -> new PainChange(first, then)));
    }
}
