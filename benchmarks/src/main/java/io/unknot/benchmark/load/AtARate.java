package io.unknot.benchmark.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks so often a second over the usual connections, whether the answers keep up or not: what waits because the one before
 * it is late is counted from when it was due.
 */
public final class AtARate {

    private AtARate() {}

    /** Asks for so long; every connection makes a question of its own. */
    public static Figures ask(Callable<? extends Question> making, double perSecond, Duration time) {
        long apart = Math.round(1e9 * Connections.COUNT / perSecond);
        int each = (int) (time.toNanos() / apart);
        try (var executor = Executors.newFixedThreadPool(Connections.COUNT)) {
            long begun = System.nanoTime();
            List<Future<long[]>> asked = new ArrayList<>();
            for (int number = 0; number < Connections.COUNT; number++) {
                long first = begun + apart * number / Connections.COUNT;
                asked.add(executor.submit(() -> askEach(making, first, apart, each)));
            }
            var nanos = new ArrayList<long[]>();
            for (var one : asked) {
                nanos.add(one.get());
            }
            return Figures.of(
                    nanos.stream().flatMapToLong(Arrays::stream).toArray(), (System.nanoTime() - begun) / 1e9);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A question was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static long[] askEach(Callable<? extends Question> making, long first, long apart, int count)
            throws Exception {
        var random = new SplittableRandom(first);
        var nanos = new long[count];
        try (var question = making.call()) {
            for (int number = 0; number < count; number++) {
                long due = first + apart * number;
                LockSupport.parkNanos(due - System.nanoTime());
                question.ask(random);
                nanos[number] = System.nanoTime() - due;
            }
        }
        return nanos;
    }
}
