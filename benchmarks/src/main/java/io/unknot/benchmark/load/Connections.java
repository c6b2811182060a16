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

/** Asks over eight connections at once, each asking again as soon as it is answered. */
public final class Connections {

    public static final int COUNT = 8;

    private Connections() {}

    /** Asks for so long; every connection makes a question of its own. */
    public static Figures ask(Callable<? extends Question> making, Duration time) {
        try (var executor = Executors.newFixedThreadPool(COUNT)) {
            var begun = System.nanoTime();
            var end = begun + time.toNanos();
            List<Future<long[]>> asked = new ArrayList<>();
            for (int seed = 0; seed < COUNT; seed++) {
                var random = new SplittableRandom(seed);
                asked.add(executor.submit(() -> askUntil(end, making, random)));
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

    private static long[] askUntil(long end, Callable<? extends Question> making, SplittableRandom random)
            throws Exception {
        var nanos = new long[1024];
        int count = 0;
        try (var question = making.call()) {
            for (long now = System.nanoTime(); now < end; ) {
                question.ask(random);
                long answered = System.nanoTime();
                if (count == nanos.length) {
                    nanos = Arrays.copyOf(nanos, 2 * count);
                }
                nanos[count++] = answered - now;
                now = answered;
            }
        }
        return Arrays.copyOf(nanos, count);
    }
}
