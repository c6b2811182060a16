package io.unknot.booking.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.booking.outcome.Answers.Change;
import io.unknot.booking.outcome.Answers.Pressure;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients are asked around a visit, as the clinics list it. */
class WhatIsAskedTests {

    @ParameterizedTest
    @ValueSource(strings = {"pain", "sleep", "stress", "mobility", "mood", "adherence"})
    void eachIsZeroToTen(String scale) {
        assertThat(IntStream.rangeClosed(0, 10))
                .allSatisfy(score -> assertThat(answers(scale, score)).isNotNull());
        for (int score : new int[] {-1, 11}) {
            assertThatThrownBy(() -> answers(scale, score)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void thePressureWasTooLightRightOrTooFirm() {
        assertThat(Pressure.values()).containsExactly(Pressure.TOO_LIGHT, Pressure.RIGHT, Pressure.TOO_FIRM);
    }

    @Test
    void afterwardsItIsBetterSameOrWorse() {
        assertThat(Change.values()).containsExactly(Change.BETTER, Change.SAME, Change.WORSE);
    }

    @Test
    void beforeAndAfterEachVisitAndADayLater() {
        assertThat(Moment.values()).containsExactly(Moment.BEFORE, Moment.AFTER, Moment.DAY_AFTER);
    }

    private static Answers answers(String scale, int score) {
        return new Answers(
                scale.equals("pain") ? score : 5,
                said("sleep", scale, score),
                said("stress", scale, score),
                said("mobility", scale, score),
                said("mood", scale, score),
                Optional.empty(),
                Optional.empty(),
                said("adherence", scale, score));
    }

    private static Optional<Integer> said(String asked, String scale, int score) {
        return asked.equals(scale) ? Optional.of(score) : Optional.empty();
    }
}
