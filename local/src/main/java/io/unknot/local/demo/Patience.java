package io.unknot.local.demo;

import io.unknot.local.Pause;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again while an answer is not the last word yet: services hear each other's news a moment later. */
final class Patience {
    private static final Duration MOST = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 250;

    private Patience() {}

    /** The first answer that is good enough, or the last one when the patience is over. */
    static <T> T until(Supplier<T> ask, Predicate<T> goodEnough) {
        long deadline = System.nanoTime() + MOST.toNanos();
        T answer = ask.get();
        while (!goodEnough.test(answer) && System.nanoTime() < deadline) {
            Pause.millis(PAUSE_MILLIS);
            answer = ask.get();
        }
        return answer;
    }
}
