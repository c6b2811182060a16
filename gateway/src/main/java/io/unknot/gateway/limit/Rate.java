package io.unknot.gateway.limit;

/**
 * So many at once, and after that so many a second.
 *
 * @param name distinguishes what is counted for one who asks
 */
public record Rate(String name, int atOnce, int perSecond) {

    public Rate {
        if (atOnce < 1 || perSecond < 1) {
            throw new IllegalArgumentException("The limit " + name + " must allow one at once and one a second");
        }
    }
}
