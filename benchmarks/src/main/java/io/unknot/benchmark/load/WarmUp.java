package io.unknot.benchmark.load;

import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * Asking before it counts, until it no longer gets faster: on two cores the compilers of the services work for minutes, and
 * what they have not compiled yet is measured several times too slow.
 */
final class WarmUp {

    private static final Duration PART = Duration.ofSeconds(8);
    /** Two parts of one speed differ by chance by as much. */
    private static final double FASTER = 1.03;

    private static final int PATIENCE = 3;

    private WarmUp() {}

    /** Asks for at least and at most so long; ends when the last three parts brought no new best. */
    static void of(Callable<? extends Question> question, Duration least, Duration most) {
        double best = 0;
        int since = 0;
        for (var spent = Duration.ZERO;
                spent.compareTo(least) < 0 || (since < PATIENCE && spent.compareTo(most) < 0);
                spent = spent.plus(PART)) {
            double speed = Connections.ask(question, PART).perSecond();
            since = speed > best * FASTER ? 0 : since + 1;
            best = Math.max(best, speed);
        }
    }
}
