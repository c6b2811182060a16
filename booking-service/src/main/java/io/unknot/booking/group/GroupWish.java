package io.unknot.booking.group;

import io.unknot.booking.directory.Length;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A visit for several that is wanted: by one or two therapists, with 2 to 20 places; with clients, it is for them together,
 * all or none, and ends with the last of them.
 */
public record GroupWish(
        UUID clinicId,
        UUID treatmentId,
        List<UUID> therapistIds,
        Instant start,
        Length length,
        int places,
        List<UUID> clientIds) {

    public GroupWish {
        therapistIds = List.copyOf(therapistIds);
        clientIds = List.copyOf(clientIds);
    }
}
