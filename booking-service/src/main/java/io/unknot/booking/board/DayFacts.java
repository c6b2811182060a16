package io.unknot.booking.board;

import io.unknot.booking.board.DayVisit.Guest;
import io.unknot.schedule.time.Span;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What a board says beside the appointments themselves. */
public interface DayFacts {

    /** Who comes to each of these appointments. */
    Mono<Map<UUID, Guest>> guestsOf(Collection<UUID> appointmentIds);

    /** What each of these therapists and rooms is taken for in the span, at whichever clinic; who is free is left out. */
    Mono<Map<UUID, List<Span>>> taken(Collection<UUID> therapistsAndRooms, Span during);
}
