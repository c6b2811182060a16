package io.unknot.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailedLoginsTests {

    private static final String HERE = "192.0.2.1";

    private Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private final FailedLogins failures = new FailedLogins(() -> now);

    @Test
    void makesWhoeverGuessesANameWaitLongerEachTime() {
        guess("jo", 5);
        assertThat(failures.attempt("jo", HERE)).isEqualTo(Duration.ofSeconds(10));
        now = now.plusSeconds(10);
        assertThat(failures.attempt("jo", HERE)).isZero();
        assertThat(failures.attempt("jo", HERE)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void makesNobodyWaitLongerThanAQuarterOfAnHour() {
        guess("jo", 5);
        for (int i = 0; i < 30; i++) {
            now = now.plus(Duration.ofMinutes(15));
            assertThat(failures.attempt("jo", HERE)).isZero();
        }
        assertThat(failures.attempt("jo", HERE)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void countsGuessesForOneNameFromManyAddresses() {
        for (int i = 0; i < 5; i++) {
            failures.attempt("jo", "192.0.2." + i);
        }
        assertThat(failures.attempt("jo", "192.0.2.99")).isPositive();
    }

    @Test
    void countsGuessesForManyNamesFromOneAddress() {
        for (int i = 0; i < 20; i++) {
            assertThat(failures.attempt("name" + i, HERE)).isZero();
        }
        assertThat(failures.attempt("another", HERE)).isPositive();
        assertThat(failures.attempt("another", "192.0.2.2")).isZero();
    }

    @Test
    void aRightPasswordClearsTheNameAndOnlyItselfOfTheAddress() {
        guess("jo", 4);
        assertThat(failures.attempt("jo", HERE)).isZero();
        failures.succeeded("jo", HERE);
        guess("jo", 5);
        assertThat(failures.attempt("jo", HERE)).isPositive();

        for (int i = 0; i < 11; i++) {
            assertThat(failures.attempt("name" + i, HERE)).isZero();
        }
        assertThat(failures.attempt("last", HERE)).isPositive();
    }

    private void guess(String name, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(failures.attempt(name, HERE)).isZero();
        }
    }
}
