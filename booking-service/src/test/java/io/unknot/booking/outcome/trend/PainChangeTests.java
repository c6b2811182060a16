package io.unknot.booking.outcome.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.booking.outcome.trend.PainChange.Word;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The minimal important change: 2 points, or 30 percent of the score at the start. */
class PainChangeTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # from | to | points | percent | word | important | why
          7    | 5  | 2      | 29      | LESS | true      | 2 points are enough
          7    | 6  | 1      | 14      | LESS | false     | 1 of 7 is neither
          10   | 8  | 2      | 20      | LESS | true      | 2 points, whatever the start
          10   | 9  | 1      | 10      | LESS | false     | 1 of 10 is neither
          4    | 3  | 1      | 25      | LESS | false     | 25 percent are not enough
          3    | 2  | 1      | 33      | LESS | true      | 33 percent are enough
          2    | 1  | 1      | 50      | LESS | true      | half is enough
          1    | 0  | 1      | 100     | LESS | true      | all of it is enough
          5    | 0  | 5      | 100     | LESS | true      | all of it is enough
          6    | 6  | 0      | 0       | SAME | false     | nothing changed
          0    | 0  | 0      |         | SAME | false     | it did not hurt at first
          0    | 3  | -3     |         | MORE | false     | of nothing there are no percent
          3    | 5  | -2     | -67     | MORE | false     | more is no improvement
        """)
    void minimalImportantChangeIsTwoPointsOrThirtyPercent(
            int from, int to, int points, @Nullable Integer percent, Word word, boolean important, String why) {
        var change = new PainChange(from, to);

        assertThat(change.points()).isEqualTo(points);
        assertThat(change.percent().stream().boxed().findFirst().orElse(null)).isEqualTo(percent);
        assertThat(change.word()).isEqualTo(word);
        assertThat(change.isImportant()).as(why).isEqualTo(important);
    }

    @Test
    void painIsZeroToTen() {
        assertThatThrownBy(() -> new PainChange(-1, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PainChange(4, 11)).isInstanceOf(IllegalArgumentException.class);
    }
}
