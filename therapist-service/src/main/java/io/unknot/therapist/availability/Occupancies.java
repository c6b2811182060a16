package io.unknot.therapist.availability;

import io.unknot.schedule.Span;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What is taken, as far as booking-service has told it. */
public interface Occupancies {

    /** Takes this and nothing else for its appointment, whatever that had taken before. */
    Mono<Void> take(Occupancy occupancy);

    /** Gives back whatever the appointment had taken. */
    Mono<Void> free(UUID appointmentId);

    /** By therapist or room, what of them is taken for some part of the range; whatever is free is left out. */
    Mono<Map<UUID, List<Span>>> during(Span range, Collection<UUID> therapistsAndRooms);
}
