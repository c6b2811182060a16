package io.unknot.schedule.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTests {

    private final Span nineToTen = span("09:00", "10:00");

    @Test
    void refusesToBeEmptyOrToRunBackwards() {
        var nine = nineToTen.from();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Span(nine, nine))
                .withMessageStartingWith("until ");
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(nine, nine.minusNanos(1)));
    }

    @Test
    void holdsItsFirstInstantAndNotItsLast() {
        assertThat(nineToTen.contains(nineToTen.from())).isTrue();
        assertThat(nineToTen.contains(nineToTen.until().minusNanos(1))).isTrue();
        assertThat(nineToTen.contains(nineToTen.until())).isFalse();
        assertThat(nineToTen.contains(nineToTen.from().minusNanos(1))).isFalse();
    }

    @Test
    void holdsItselfAndWhatLiesInside() {
        assertThat(nineToTen.contains(nineToTen)).isTrue();
        assertThat(nineToTen.contains(span("09:10", "09:50"))).isTrue();
        assertThat(nineToTen.contains(span("08:59", "09:50"))).isFalse();
        assertThat(nineToTen.contains(span("09:10", "10:01"))).isFalse();
    }

    @Test
    void overlapsWhatSharesTimeAndNotWhatOnlyTouches() {
        assertThat(nineToTen.overlaps(span("09:59", "11:00"))).isTrue();
        assertThat(nineToTen.overlaps(span("08:00", "09:01"))).isTrue();
        assertThat(nineToTen.overlaps(span("10:00", "11:00"))).isFalse();
        assertThat(nineToTen.overlaps(span("08:00", "09:00"))).isFalse();
    }

    @Test
    void growsByWhatIsAddedAheadAndBehind() {
        assertThat(nineToTen.plus(Duration.ofMinutes(5), Duration.ofMinutes(10)))
                .isEqualTo(span("08:55", "10:10"));
    }

    @Test
    void intersectsInTheTimeBothShare() {
        assertThat(nineToTen.intersection(span("09:30", "11:00"))).contains(span("09:30", "10:00"));
        assertThat(nineToTen.intersection(span("08:00", "09:30"))).contains(span("09:00", "09:30"));
        assertThat(nineToTen.intersection(span("10:00", "11:00"))).isEmpty();
    }

    @Test
    void mergesWhatOverlapsOrTouchesWhateverTheOrder() {
        assertThat(Span.merged(List.of(
                        span("12:00", "13:00"),
                        span("09:30", "11:00"),
                        span("09:00", "10:00"),
                        span("11:00", "11:30"))))
                .containsExactly(span("09:00", "11:30"), span("12:00", "13:00"));
    }

    @Test
    void mergesAShortSpanIntoTheLongOneAroundIt() {
        assertThat(Span.merged(List.of(span("09:00", "12:00"), span("10:00", "11:00"))))
                .containsExactly(span("09:00", "12:00"));
    }

    private static Span span(String from, String until) {
        return new Span(Instant.parse("2026-11-24T" + from + ":00Z"), Instant.parse("2026-11-24T" + until + ":00Z"));
    }
}
