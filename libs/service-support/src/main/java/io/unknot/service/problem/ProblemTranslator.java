package io.unknot.service.problem;

import org.jspecify.annotations.Nullable;

/**
 * Knows what the failures of one technology mean to a caller. Declared as a bean, it is asked before the failure counts
 * as unexpected.
 */
@FunctionalInterface
public interface ProblemTranslator {

    /** The problem to tell, or null when this failure means nothing here. */
    @Nullable
    Problem translate(Throwable failure);
}
