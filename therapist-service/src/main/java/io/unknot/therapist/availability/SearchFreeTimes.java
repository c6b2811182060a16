package io.unknot.therapist.availability;

import io.unknot.schedule.Span;
import io.unknot.schedule.search.Busy;
import io.unknot.schedule.search.FreeTimes;
import io.unknot.therapist.availability.FoundTimes.FoundTime;
import io.unknot.therapist.register.Page;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Searches the times that may be booked and are not taken. What is taken may be a moment old; whether a time is really
 * still free is decided by booking-service when somebody books it.
 */
@Component
public final class SearchFreeTimes {

    private static final Comparator<FoundTime> BY_START = Comparator.comparing(
                    (FoundTime found) -> found.time().start())
            .thenComparing(found -> found.time().therapistId());

    private final FindOffers offers;
    private final Occupancies occupancies;
    private final InstantSource clock;

    SearchFreeTimes(FindOffers offers, Occupancies occupancies, InstantSource clock) {
        this.offers = offers;
        this.occupancies = occupancies;
        this.clock = clock;
    }

    /**
     * The first free times that start in the range. What of it is past, or within the clinic's notice, or beyond its
     * horizon is passed over, as if the range began later or ended earlier. Signals 404 for an id nobody knows, 400 for
     * a range that cannot be searched.
     */
    public Mono<FoundTimes> search(Search search) {
        return offers.find(search)
                .flatMap(found -> occupancies
                        .during(found.reach(), found.resources())
                        // Sieving a long range takes milliseconds: not on the thread that reads other requests'
                        // sockets.
                        .publishOn(Schedulers.parallel())
                        .map(taken -> free(found, taken, search.limit())));
    }

    private FoundTimes free(Offers offers, Map<UUID, List<Span>> taken, int limit) {
        var now = clock.instant();
        var times = offers.offers().stream()
                .flatMap(named -> free(named, taken, offers.range(), now, limit + 1))
                .sorted(BY_START)
                .limit(limit + 1L)
                .toList();
        return new FoundTimes(offers.clinic().zone(), Page.first(times, limit));
    }

    private static Stream<FoundTime> free(
            Offers.Named named, Map<UUID, List<Span>> taken, Span range, Instant now, int limit) {
        var therapist = named.offer().therapist().therapistId();
        var busy = new Busy(taken.getOrDefault(therapist, List.of()), taken);
        return FreeTimes.between(named.offer(), busy, range, now, limit).stream()
                .map(time -> new FoundTime(time, named.therapistName()));
    }
}
