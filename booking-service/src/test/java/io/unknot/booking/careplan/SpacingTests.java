package io.unknot.booking.careplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpacingTests {

    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "5, true", "6, false", "-2, false"})
    void neighboursAreAsFarApartAsIsAllowed(long days, boolean allowed) {
        assertThat(Spacing.of(2, 3, 5).allows(days)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, true",
        "1, 6, true",
        "1, 7, false",
        "2, 6, false",
        "2, 7, true",
        "3, 13, true",
        "5, 20, true",
        "5, 21, false"
    })
    void everyWeekHasItsVisitsCountedFromTheFirst(int index, long days, boolean allowed) {
        assertThat(new Spacing(2, 3, 5, Optional.of(2)).allows(index, days)).isEqualTo(allowed);
    }

    @Test
    void withoutAWeeklyNumberAnyWeekWillDo() {
        assertThat(Spacing.of(2, 3, 5).allows(1, 40)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 2", "2, 1, 5", "2, 6, 5", "5, 5, 43", "1, 2, 16"})
    void whatMakesNoSenseIsRefused(int min, int ideal, int max) {
        assertThatThrownBy(() -> Spacing.of(min, ideal, max)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void soManyVisitsAWeekMustFitIntoIt() {
        assertThatThrownBy(() -> new Spacing(4, 4, 5, Optional.of(3))).isInstanceOf(IllegalArgumentException.class);
    }
}
