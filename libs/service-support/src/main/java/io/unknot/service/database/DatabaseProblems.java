package io.unknot.service.database;

import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemTranslator;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * A database that is away, full, or stopped a statement for taking too long is nobody's mistake and passes: 503. So is
 * any failure while the schema is not there yet.
 */
final class DatabaseProblems implements ProblemTranslator {

    /**
     * Operator intervention and statement timeout (57), no resources left (53), deadlock and serialisation (40), lost
     * connection (08), idle in transaction (25P03), lock timeout (55P03).
     */
    private static final Set<String> PASSING_CLASSES = Set.of("57", "53", "40", "08");

    private static final Set<String> PASSING_STATES = Set.of("25P03", "55P03");

    private final BooleanSupplier migrated;

    DatabaseProblems(BooleanSupplier migrated) {
        this.migrated = migrated;
    }

    @Override
    public @Nullable Problem translate(Throwable failure) {
        return switch (failure) {
            case R2dbcTimeoutException _, R2dbcNonTransientResourceException _, R2dbcTransientResourceException _ ->
                unavailable();
            // Whatever broke under it: a pipe that breaks while a connection is begun is a reader's that went away, to
            // Spring.
            case CannotCreateTransactionException _, DataAccessResourceFailureException _ -> unavailable();
            case R2dbcException database
            when !migrated.getAsBoolean() || passes(database.getSqlState()) -> unavailable();
            default -> null;
        };
    }

    private static boolean passes(@Nullable String state) {
        return state != null
                && (PASSING_STATES.contains(state)
                        || (state.length() == 5 && PASSING_CLASSES.contains(state.substring(0, 2))));
    }

    private static Problem unavailable() {
        return Problem.of(503, "service-unavailable", "The service cannot reach its data right now")
                .next("Try again in a moment.");
    }
}
