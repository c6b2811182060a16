package io.unknot.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/**
 * Slows down whoever guesses passwords. After five failures in a row for one name, or twenty from one address, each further
 * one doubles the wait, from ten seconds to a quarter of an hour; an hour without any is forgotten. An attempt counts as
 * failed from its beginning, so that many at once are no way around. Safe to share between threads.
 */
public final class FailedLogins {

    private static final int FREE_FOR_A_NAME = 5;
    private static final int FREE_FOR_AN_ADDRESS = 20;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int MOST = 100_000;

    private enum Kind {
        NAME,
        ADDRESS
    }

    private record Guesser(Kind kind, String who) {}

    private record Failures(int count, Instant last) {}

    private final InstantSource clock;
    private final Cache<Guesser, Failures> failures = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    public FailedLogins(InstantSource clock) {
        this.clock = clock;
    }

    /** Begins an attempt: zero if it may be made, else how long to wait before it may. */
    public Duration attempt(String name, String address) {
        var byName = new Guesser(Kind.NAME, name);
        var byAddress = new Guesser(Kind.ADDRESS, address);
        var waitFor = longer(begin(byName, FREE_FOR_A_NAME), begin(byAddress, FREE_FOR_AN_ADDRESS));
        if (waitFor.isPositive()) {
            return waitFor;
        }
        count(byName, 1);
        count(byAddress, 1);
        return Duration.ZERO;
    }

    /** That the attempt was the right one: the name starts anew, the address only loses this one. */
    public void succeeded(String name, String address) {
        failures.invalidate(new Guesser(Kind.NAME, name));
        count(new Guesser(Kind.ADDRESS, address), -1);
    }

    private Duration begin(Guesser guesser, int free) {
        var known = failures.getIfPresent(guesser);
        if (known == null || known.count() < free) {
            return Duration.ZERO;
        }
        var doublings = Math.min(known.count() - free, 10);
        var penalty = FIRST_WAIT.multipliedBy(1L << doublings);
        var until = known.last().plus(penalty.compareTo(LONGEST_WAIT) < 0 ? penalty : LONGEST_WAIT);
        var rest = Duration.between(clock.instant(), until);
        return rest.isPositive() ? rest : Duration.ZERO;
    }

    private void count(Guesser guesser, int change) {
        var now = clock.instant();
        failures.asMap().compute(guesser, (key, known) -> {
            var before = Objects.requireNonNullElse(known, new Failures(0, now));
            return new Failures(Math.max(0, before.count() + change), change > 0 ? now : before.last());
        });
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
