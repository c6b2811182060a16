package io.unknot.gateway.store.redis;

import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemTranslator;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** While the shared store is away nobody can be told from anybody else. */
@Component
@WhereShared
@Order(0)
final class StoreProblems implements ProblemTranslator {

    @Override
    public @Nullable Problem translate(Throwable failure) {
        return failure instanceof DataAccessException
                ? Problem.of(503, "service-unavailable", "Nobody can say right now who is logged in")
                        .next("Try again in a moment.")
                : null;
    }
}
