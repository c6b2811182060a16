package io.unknot.system.promises;

/** How much of something: enough to see it break, or as much as was promised with {@code -Plong}. */
final class Measure {

    static final boolean LONG = Boolean.getBoolean("promises.long");

    private Measure() {}

    static int of(int enough, int promised) {
        return LONG ? promised : enough;
    }
}
