package io.unknot.booking.wish;

import io.unknot.booking.directory.Length;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What somebody wants: this treatment by this therapist at this clinic, from this instant, so long, for this client; and
 * what is to follow in the same visit, each part where the one before it ends.
 */
public record Wish(
        UUID clinicId,
        UUID treatmentId,
        UUID therapistId,
        UUID clientId,
        Instant start,
        Length length,
        List<WishedPart> further) {

    /** How many parts a visit may have. */
    public static final int MOST_PARTS = 4;

    public Wish {
        further = List.copyOf(further);
        if (further.size() >= MOST_PARTS) {
            throw new IllegalArgumentException("a visit has at most " + MOST_PARTS + " parts");
        }
    }

    /** A visit of one part. */
    public Wish(UUID clinicId, UUID treatmentId, UUID therapistId, UUID clientId, Instant start, Length length) {
        this(clinicId, treatmentId, therapistId, clientId, start, length, List.of());
    }

    /** As long as usual. */
    public Wish(UUID clinicId, UUID treatmentId, UUID therapistId, UUID clientId, Instant start) {
        this(clinicId, treatmentId, therapistId, clientId, start, new Length.Usual());
    }

    /** Who gives its parts, in their order. */
    public List<UUID> therapists() {
        return Stream.concat(Stream.of(therapistId), further.stream().map(WishedPart::therapistId))
                .toList();
    }
}
