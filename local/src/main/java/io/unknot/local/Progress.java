package io.unknot.local;

/** Told of every step while a system starts and ends. */
@FunctionalInterface
public interface Progress {
    void say(String line);

    static Progress silent() {
        return _ -> {};
    }
}
