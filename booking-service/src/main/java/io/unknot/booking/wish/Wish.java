package io.unknot.booking.wish;

import io.unknot.booking.directory.Length;
import java.time.Instant;
import java.util.UUID;

/** What somebody wants: this treatment by this therapist at this clinic, from this instant, so long, for this client. */
public record Wish(UUID clinicId, UUID treatmentId, UUID therapistId, UUID clientId, Instant start, Length length) {

    /** As long as usual. */
    public Wish(UUID clinicId, UUID treatmentId, UUID therapistId, UUID clientId, Instant start) {
        this(clinicId, treatmentId, therapistId, clientId, start, new Length.Usual());
    }
}
