package io.unknot.benchmark.load;

import java.util.Arrays;
import java.util.Locale;

/** What a time of asking came to: how many answers, how many a second, and what one answer took in milliseconds, at the median and p99. */
public record Figures(long count, double perSecond, double median, double p99) {

    /** Of how long each answer took, in nanoseconds. */
    static Figures of(long[] nanos, double seconds) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Figures(sorted.length, sorted.length / seconds, millis(sorted, 0.5), millis(sorted, 0.99));
    }

    /** Of how long each took, in milliseconds. */
    public static Figures ofMillis(double[] millis, double seconds) {
        return of(
                Arrays.stream(millis)
                        .mapToLong(value -> Math.round(value * 1e6))
                        .toArray(),
                seconds);
    }

    private static double millis(long[] sorted, double part) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * part))] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,10.0f a second   median %7.2f ms   p99 %7.2f ms", perSecond, median, p99);
    }
}
