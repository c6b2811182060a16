package io.unknot.gateway.login.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.unknot.gateway.login.Identity;
import io.unknot.gateway.login.Person;
import io.unknot.service.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What a member of staff may do, never more than a minute old while therapist-service answers. A copy is used for half a
 * minute; after that it is still used while a newer one is fetched beside, and after a minute a request waits for the newer
 * one. While therapist-service does not answer nobody can change a record either, so then the last answer holds for five
 * minutes; whoever has none is told to try again. Safe to share between threads.
 */
@Component
public final class CurrentStaff {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Duration USABLE = Duration.ofSeconds(55);
    private static final Duration HOLDS_UNANSWERED = Duration.ofMinutes(5);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);
    private static final int MOST = 20_000;

    /** What was answered, when, and when it was last tried to get a newer answer. */
    private record Copy(Optional<Person> person, Instant answered, Instant tried) {
        Copy tried(Instant now) {
            return new Copy(person, answered, now);
        }
    }

    private final StaffRecords records;
    private final InstantSource clock;
    private final Cache<Identity, Copy> copies = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofHours(1))
            .build();
    private final ConcurrentMap<Identity, Mono<Optional<Person>>> asked = new ConcurrentHashMap<>();

    public CurrentStaff(StaffRecords records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    /** Who this is by the record of this moment; empty for somebody without a record or who has left. For a login. */
    public Mono<Person> ask(Identity identity) {
        return Mono.defer(() -> asked.computeIfAbsent(identity, this::question)).flatMap(Mono::justOrEmpty);
    }

    /** The same from a copy no older than a minute, where there is one. For every request. */
    public Mono<Person> of(Identity identity) {
        return Mono.defer(() -> {
            var now = clock.instant();
            var copy = copies.getIfPresent(identity);
            if (copy == null || (!isWithin(USABLE, copy, now) && mayTry(copy, now))) {
                return ask(identity).onErrorResume(failure -> unanswered(copy, now));
            }
            if (!isWithin(FRESH, copy, now) && mayTry(copy, now)) {
                ask(identity).subscribe(person -> {}, failure -> {});
            }
            return isWithin(USABLE, copy, now) ? Mono.justOrEmpty(copy.person()) : unanswered(copy, now);
        });
    }

    private Mono<Optional<Person>> question(Identity identity) {
        return Mono.defer(() -> {
                    copies.asMap().computeIfPresent(identity, (id, copy) -> copy.tried(clock.instant()));
                    var now = clock.instant();
                    return records.find(identity)
                            .map(found -> found.person(identity))
                            .defaultIfEmpty(Optional.empty())
                            .doOnNext(person -> copies.put(identity, new Copy(person, now, now)));
                })
                .doFinally(end -> asked.remove(identity))
                .cache();
    }

    private static Mono<Person> unanswered(@Nullable Copy last, Instant now) {
        return last != null && isWithin(HOLDS_UNANSWERED, last, now)
                ? Mono.justOrEmpty(last.person())
                : Mono.error(() -> Problem.of(503, "service-unavailable", "Nobody can say right now what you may do")
                        .next("Try again in a moment.")
                        .toException());
    }

    private static boolean isWithin(Duration age, Copy copy, Instant now) {
        return now.isBefore(copy.answered().plus(age));
    }

    private static boolean mayTry(Copy copy, Instant now) {
        return !now.isBefore(copy.tried().plus(BETWEEN_TRIES));
    }
}
