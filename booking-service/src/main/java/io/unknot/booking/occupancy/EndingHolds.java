package io.unknot.booking.occupancy;

import java.time.Duration;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;

/**
 * Lapsed holds that somebody else is just ending: whoever does has them for a moment only. Nobody waits longer than a
 * second, as the one who ends them may be waiting for this very write; after that the time is taken.
 */
public final class EndingHolds {

    private static final Duration MOMENT = Duration.ofMillis(20);
    private static final int MOMENTS = 50;

    private EndingHolds() {}

    /** Looks again and again until none is being ended any more; what was seen last. */
    public static <T> Mono<T> over(Mono<T> look, Predicate<T> isOneEnding) {
        return over(look, isOneEnding, MOMENTS);
    }

    private static <T> Mono<T> over(Mono<T> look, Predicate<T> isOneEnding, int moments) {
        return look.flatMap(seen -> moments > 0 && isOneEnding.test(seen)
                ? Mono.delay(MOMENT).then(Mono.defer(() -> over(look, isOneEnding, moments - 1)))
                : Mono.just(seen));
    }
}
