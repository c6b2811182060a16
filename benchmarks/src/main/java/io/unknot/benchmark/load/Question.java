package io.unknot.benchmark.load;

import java.util.SplittableRandom;

/** Something to ask again and again, a little different each time; one for each connection. */
public interface Question extends AutoCloseable {

    /** Asks once and returns when the whole answer is there; throws when it is not the answer expected. */
    void ask(SplittableRandom random) throws Exception;

    @Override
    default void close() {}
}
