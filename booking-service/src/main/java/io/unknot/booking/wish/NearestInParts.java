package io.unknot.booking.wish;

import io.unknot.booking.directory.Directory;
import io.unknot.booking.policy.Policies;
import io.unknot.schedule.Diary;
import io.unknot.schedule.Offer;
import io.unknot.schedule.Refusal;
import io.unknot.schedule.search.FreeTime;
import io.unknot.schedule.search.FreeTimes;
import io.unknot.schedule.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The nearest free times for a visit of several parts, with the same therapists in the same order. */
@Component
class NearestInParts {

    private static final int OFFERED = 3;

    /** So many starts of the first part are tried, the nearest first. */
    private static final int TRIED = 200;

    private static final Duration LOOK = Duration.ofDays(7);

    private final Directory directory;
    private final Policies policies;
    private final Diaries diaries;

    NearestInParts(Directory directory, Policies policies, Diaries diaries) {
        this.directory = directory;
        this.policies = policies;
        this.diaries = diaries;
    }

    Mono<List<FreeTime>> to(Wish wish, Set<UUID> but, Instant now) {
        var wanted = wish.start().isBefore(now) ? now : wish.start();
        var looked = new Span(wanted.minus(LOOK), wanted.plus(LOOK));
        return offers(wish)
                .flatMap(offers -> diaries.of(offers, looked, but))
                .map(parts -> FreeTimes.nearest(parts.subList(0, 1), wanted, now, TRIED).stream()
                        .filter(time -> looked.contains(time.start()))
                        .filter(time -> everyPartFits(parts, time.start(), now))
                        .limit(OFFERED)
                        .map(time -> new FreeTime(
                                time.clinicId(),
                                time.treatmentId(),
                                time.therapistId(),
                                time.start(),
                                endOf(parts, time.start())))
                        .toList());
    }

    private Mono<List<Offer>> offers(Wish wish) {
        var first = new WishedPart(wish.treatmentId(), wish.therapistId(), wish.length());
        return Flux.concat(Mono.just(first), Flux.fromIterable(wish.further()))
                .concatMap(
                        part -> directory.offer(wish.clinicId(), part.treatmentId(), part.therapistId(), part.length()))
                .collectList()
                .zipWith(policies.inForce(wish.clinicId(), wish.treatmentId()), NearestTimes::under);
    }

    private static boolean everyPartFits(List<Diary> parts, Instant start, Instant now) {
        var from = start;
        for (var part : parts) {
            if (part.refusals(from, now).stream().anyMatch(refusal -> refusal != Refusal.OFF_GRID)) {
                return false;
            }
            from = from.plus(part.offer().treatment().duration());
        }
        return true;
    }

    private static Instant endOf(List<Diary> parts, Instant start) {
        return start.plus(
                parts.stream().map(part -> part.offer().treatment().duration()).reduce(Duration.ZERO, Duration::plus));
    }
}
