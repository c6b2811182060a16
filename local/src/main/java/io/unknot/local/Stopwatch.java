package io.unknot.local;

import java.util.Locale;

/** How long ago it was made, in seconds with one decimal. */
final class Stopwatch {
    private final long from = System.nanoTime();

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - from) / 1e9);
    }
}
