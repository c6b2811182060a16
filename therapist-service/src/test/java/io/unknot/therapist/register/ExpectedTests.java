package io.unknot.therapist.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.service.problem.ProblemException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpectedTests {

    private static final Optional<Versioned<String>> NOTHING = Optional.empty();
    private static final Optional<Versioned<String>> THIRD = Optional.of(new Versioned<>("Riverside", 3));

    @Test
    void anythingMayBeThere() {
        assertThatCode(() -> new Expected.Anything().require(NOTHING)).doesNotThrowAnyException();
        assertThatCode(() -> new Expected.Anything().require(THIRD)).doesNotThrowAnyException();
    }

    @Test
    void somethingMustBeThere() {
        assertThatCode(() -> new Expected.Something().require(THIRD)).doesNotThrowAnyException();
        assertStale(new Expected.Something(), NOTHING);
    }

    @Test
    void oneOfTheVersionsMustBeThere() {
        assertThatCode(() -> new Expected.OneOf(Set.of(2L, 3L)).require(THIRD)).doesNotThrowAnyException();
        assertStale(new Expected.OneOf(Set.of(2L)), THIRD);
        assertStale(new Expected.OneOf(Set.of()), THIRD);
        assertStale(new Expected.OneOf(Set.of(3L)), NOTHING);
    }

    private static void assertStale(Expected expected, Optional<Versioned<String>> current) {
        assertThatThrownBy(() -> expected.require(current))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem())
                                .returns(412, problem -> problem.status())
                                .returns("stale-version", problem -> problem.type()));
    }
}
