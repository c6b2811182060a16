package io.unknot.booking.wish;

import io.unknot.booking.directory.Directory;
import io.unknot.booking.directory.Length;
import io.unknot.booking.policy.Policies;
import io.unknot.booking.policy.Policy;
import io.unknot.schedule.Offer;
import io.unknot.schedule.search.FreeTime;
import io.unknot.schedule.search.FreeTimes;
import io.unknot.schedule.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What to offer somebody whose wish could not be granted: the three nearest free times for the same treatment in the
 * same length at the same clinic, with any of its therapists; of a visit of several parts with the same therapists. A hint:
 * another client may be quicker.
 *
 * <p>When many lose one time at the same moment they are looked for once: who asks while the same is being looked for is
 * given that answer.
 */
@Component
public class NearestTimes {

    private static final int OFFERED = 3;
    private static final Duration FIRST_LOOK = Duration.ofDays(3);
    private static final Duration LAST_LOOK = Duration.ofDays(62);

    private final Directory directory;
    private final Policies policies;
    private final Diaries diaries;
    private final NearestInParts inParts;
    private final Map<Asked, Mono<List<FreeTime>>> underWay = new ConcurrentHashMap<>();

    NearestTimes(Directory directory, Policies policies, Diaries diaries, NearestInParts inParts) {
        this.directory = directory;
        this.policies = policies;
        this.diaries = diaries;
        this.inParts = inParts;
    }

    /** Nearest first, none before now; fewer than three when there are no more. */
    public Mono<List<FreeTime>> to(Wish wish, Instant now) {
        return to(wish, Set.of(), now);
    }

    /** As {@link #to(Wish, Instant)}, as if some appointments took nothing: those that are to be moved. */
    public Mono<List<FreeTime>> to(Wish wish, Set<UUID> but, Instant now) {
        return wish.further().isEmpty() ? together(wish, but, now) : inParts.to(wish, but, now);
    }

    // Let go before it is answered: whoever asks after that is given what is free by then.
    private Mono<List<FreeTime>> together(Wish wish, Set<UUID> but, Instant now) {
        var asked = new Asked(wish.clinicId(), wish.treatmentId(), wish.length(), wish.start(), but);
        return Mono.defer(() -> underWay.computeIfAbsent(
                asked,
                _ -> toOne(wish, but, now)
                        .doOnTerminate(() -> underWay.remove(asked))
                        .cache()));
    }

    private Mono<List<FreeTime>> toOne(Wish wish, Set<UUID> but, Instant now) {
        return directory
                .offers(wish.clinicId(), wish.treatmentId(), wish.length())
                .collectList()
                .zipWhen(_ -> policies.inForce(wish.clinicId(), wish.treatmentId()), NearestTimes::under)
                .flatMap(offers -> within(FIRST_LOOK, offers, wish, but, now)
                        .filter(times -> times.size() == OFFERED)
                        .switchIfEmpty(Mono.defer(() -> within(LAST_LOOK, offers, wish, but, now))));
    }

    /** As the policy of the wish's treatment lets them be booked. */
    static List<Offer> under(List<Offer> offers, Policy policy) {
        return offers.stream().map(policy::on).toList();
    }

    private Mono<List<FreeTime>> within(Duration radius, List<Offer> offers, Wish wish, Set<UUID> but, Instant now) {
        var wanted = wish.start().isBefore(now) ? now : wish.start();
        var looked = new Span(wanted.minus(radius), wanted.plus(radius));
        return diaries.of(offers, looked, but)
                .map(read -> FreeTimes.nearest(read, wanted, now, OFFERED).stream()
                        .filter(time -> looked.contains(time.start()))
                        .toList());
    }

    /** What the answer depends on: not on the client, and not on the therapist. */
    private record Asked(UUID clinicId, UUID treatmentId, Length length, Instant start, Set<UUID> but) {}
}
