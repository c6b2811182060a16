package io.unknot.service.database;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.R2dbcBadGrammarException;
import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcRollbackException;
import io.r2dbc.spi.R2dbcTimeoutException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

class DatabaseProblemsTests {

    private final DatabaseProblems migrated = new DatabaseProblems(() -> true);
    private final DatabaseProblems waiting = new DatabaseProblems(() -> false);

    @ParameterizedTest
    @ValueSource(strings = {"57014", "57P01", "53300", "40001", "40P01", "08006", "25P03", "55P03"})
    void takesPassingTroubleForUnavailability(String state) {
        var problem = migrated.translate(new R2dbcRollbackException("", state));
        assertThat(requireNonNull(problem).status()).isEqualTo(503);
        assertThat(problem.type()).isEqualTo("service-unavailable");
    }

    @Test
    void takesALostConnectionAndAFullPoolForUnavailability() {
        assertThat(migrated.translate(new R2dbcNonTransientResourceException("gone")))
                .isNotNull();
        assertThat(migrated.translate(new R2dbcTimeoutException("acquire"))).isNotNull();
    }

    @Test
    void takesAConnectionThatCannotBeHadForUnavailabilityWhateverBroke() {
        var broken = new IOException("Broken pipe");

        assertThat(migrated.translate(new CannotCreateTransactionException("no connection", broken)))
                .isNotNull();
        assertThat(migrated.translate(new DataAccessResourceFailureException("no connection", broken)))
                .isNotNull();
    }

    @Test
    void leavesMistakesInOurSqlToBeReported() {
        R2dbcException mistake =
                new R2dbcBadGrammarException("relation does not exist", "42P01", 0, "select 1 from visit");
        assertThat(migrated.translate(mistake)).isNull();
        assertThat(migrated.translate(new R2dbcDataIntegrityViolationException("duplicate", "23505")))
                .isNull();
        assertThat(migrated.translate(new IllegalStateException())).isNull();
    }

    @Test
    void takesAMissingTableForUnavailabilityUntilTheSchemaIsMigrated() {
        assertThat(waiting.translate(new R2dbcBadGrammarException("relation does not exist", "42P01", 0, "select")))
                .isNotNull();
    }
}
