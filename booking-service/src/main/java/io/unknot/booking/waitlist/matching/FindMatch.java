package io.unknot.booking.waitlist.matching;

import io.unknot.booking.directory.Directory;
import io.unknot.booking.directory.Length;
import io.unknot.booking.directory.UnknownEntry;
import io.unknot.booking.directory.UnknownLength;
import io.unknot.booking.waitlist.matching.Matching.Sort;
import io.unknot.booking.wish.TherapistTimes;
import io.unknot.schedule.Offer;
import io.unknot.schedule.search.FreeTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks for whoever is to be offered a freed time. The starts it allows are worked out once for each sort of visit that
 * is waited for, whatever the number of people.
 */
@Component
public class FindMatch {

    /** Those who have waited longest; behind so many nobody's turn comes. */
    private static final int MOST = 1_000;

    private final FreedTimes freedTimes;
    private final Directory directory;
    private final TherapistTimes times;

    FindMatch(FreedTimes freedTimes, Directory directory, TherapistTimes times) {
        this.freedTimes = freedTimes;
        this.directory = directory;
        this.times = times;
    }

    /** Of the thousand who have waited longest; nothing is held or written. */
    public Mono<Next> find(FreedTime freed, Instant now) {
        return freedTimes
                .candidates(freed, MOST)
                .flatMap(candidates -> sorts(freed, candidates)
                        .concatMap(given -> times.within(freed.visible(), given.offer(), now)
                                .map(starts -> new Starts(given, starts)))
                        .collectList()
                        .map(starts -> starts.isEmpty() ? new Next.Nobody() : next(freed, candidates, starts, now)));
    }

    private static Next next(FreedTime freed, List<Candidate> candidates, List<Starts> starts, Instant now) {
        var clinic = starts.getFirst().given().offer().clinic();
        Map<Sort, List<FreeTime>> bySort =
                starts.stream().collect(Collectors.toMap(each -> each.given().sort(), Starts::times));
        var matching = new Matching(freed, clinic.zone(), clinic.window().notice(), bySort, now);
        return matching.best(candidates)
                .<Next>map(Next.Offered::new)
                .orElseGet(() -> matching.isWantedLater(candidates) ? new Next.Later() : new Next.Nobody());
    }

    private Flux<Given> sorts(FreedTime freed, List<Candidate> candidates) {
        var wanted = candidates.stream()
                .map(candidate -> Sort.of(candidate.waiting().wish()))
                .distinct()
                .toList();
        return Flux.fromIterable(wanted).concatMap(sort -> given(freed, sort));
    }

    // A wish may outlive what it is for: the clinic, the treatment or its length may be gone.
    private Mono<Given> given(FreedTime freed, Sort sort) {
        var length = sort.length().<Length>map(Length.Asked::new).orElseGet(Length.Usual::new);
        return directory
                .offer(freed.clinicId(), sort.treatmentId(), freed.therapistId(), length)
                .map(offer -> new Given(sort, offer))
                .onErrorResume(UnknownEntry.class, _ -> Mono.empty())
                .onErrorResume(UnknownLength.class, _ -> Mono.empty());
    }

    private record Given(Sort sort, Offer offer) {}

    private record Starts(Given given, List<FreeTime> times) {}
}
