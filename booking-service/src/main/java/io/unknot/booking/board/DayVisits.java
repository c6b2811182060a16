package io.unknot.booking.board;

import io.unknot.schedule.time.Span;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What the board of a day is put together from. */
public interface DayVisits {

    /** The clinic's visits that start in the span, by start; no holds that have lapsed; at most so many. */
    Mono<List<DayVisit>> at(UUID clinicId, Span day, int limit);

    /** What each of these therapists and rooms is taken for in the span, at whichever clinic; who is free is left out. */
    Mono<Map<UUID, List<Span>>> taken(Collection<UUID> therapistsAndRooms, Span during);
}
