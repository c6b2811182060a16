package io.unknot.booking.outcome.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.outcome.trend.Trend.Alarm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Visits a week apart with the pain before each; a dash is a visit nobody scored. */
class TrendTests {

    private static final Instant FIRST = Instant.parse("2027-01-12T11:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # before  | alarm
          5 6 7   | PAIN_RISING
          1 2 3   | PAIN_RISING
          7 5 6 7 | PAIN_RISING
          5 - 6 7 | PAIN_RISING
          6 7     |
          5 6 6   |
          5 5 6   |
          5 7 6   |
          5 6 7 7 |
          5 6 7 4 |
          6 5 4   |
          -       |
        """)
    void twoRisesInARowPauseThePlan(String before, @Nullable Alarm alarm) {
        assertThat(trend(before).alarm()).isEqualTo(Optional.ofNullable(alarm));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # before  | alarm
          8       | PAIN_HIGH
          10      | PAIN_HIGH
          7       |
          2 9     | PAIN_HIGH
          6 7 8   | PAIN_HIGH
          9 4     |
        """)
    void aScoreOfEightPausesThePlan(String before, @Nullable Alarm alarm) {
        assertThat(trend(before).alarm()).isEqualTo(Optional.ofNullable(alarm));
    }

    @Test
    void aScoreOfEightCallsForItWheneverItIsSaid() {
        assertThat(Trend.ofScore(8)).contains(Alarm.PAIN_HIGH);
        assertThat(Trend.ofScore(7)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
        # before  | since the start
          7 6 4   | 3
          7 - 4   | 3
          4 6 7   | -3
          5 5     | 0
          5       | none
          -       | none
        """)
    void changeIsFromTheFirstScoreToTheNewest(String before, @Nullable Integer points) {
        assertThat(trend(before).sinceStart().map(PainChange::points)).isEqualTo(Optional.ofNullable(points));
    }

    @Test
    void visitsCountInTheOrderTheyTookPlaceIn() {
        var points = new ArrayList<>(trend("5 6 7").points());
        Collections.reverse(points);

        assertThat(new Trend(points).alarm()).contains(Alarm.PAIN_RISING);
        assertThat(new Trend(points)).isEqualTo(new Trend(List.copyOf(new Trend(points).points())));
    }

    @Test
    void aVisitChangesWhatWasSaidBeforeAndAfterIt() {
        var point = new Point(UUID.randomUUID(), FIRST, Optional.of(6), Optional.of(3), Optional.of(5));

        assertThat(point.overVisit()).contains(new PainChange(6, 3));
        assertThat(new Point(UUID.randomUUID(), FIRST, Optional.empty(), Optional.of(3), Optional.of(5)).overVisit())
                .isEmpty();
    }

    private static Trend trend(String before) {
        var points = new ArrayList<Point>();
        for (var said : before.trim().split(" ", -1)) {
            points.add(new Point(
                    UUID.randomUUID(),
                    FIRST.plus(Duration.ofDays(7L * points.size())),
                    said.equals("-") ? Optional.empty() : Optional.of(Integer.valueOf(said)),
                    Optional.empty(),
                    Optional.empty()));
        }
        return new Trend(points);
    }
}
