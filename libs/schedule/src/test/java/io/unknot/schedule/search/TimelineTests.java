package io.unknot.schedule.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.time.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding a span in time by guessing where it lies, however unevenly they do. */
class TimelineTests {

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.2, 2, 5})
    void findsTheFirstSpanThatEndsAfterEachSecond(double growth) {
        var spans = spans(growth);
        var timeline = Timeline.of(spans);
        var edges = spans.stream()
                .flatMap(span -> List.of(span.from(), span.until()).stream())
                .toList();

        for (var edge : edges) {
            for (long second = edge.getEpochSecond() - 2; second < edge.getEpochSecond() + 2; second++) {
                assertThat(timeline.endingAfter(second))
                        .as("after %d", second)
                        .isEqualTo(firstEndingAfter(second, spans));
            }
        }
    }

    @Test
    void findsNoneInNothingAndTheOnlyOneBeforeItsEnd() {
        assertThat(Timeline.EMPTY.endingAfter(7)).isZero();
        assertThat(Timeline.ALWAYS.endingAfter(7)).isZero();
        assertThat(Timeline.of(List.of(span(10, 20))).endingAfter(19)).isZero();
        assertThat(Timeline.of(List.of(span(10, 20))).endingAfter(20)).isOne();
    }

    /** Twenty, each of them farther from the one before. */
    private static List<Span> spans(double growth) {
        var spans = new ArrayList<Span>();
        long from = 1_000_000;
        double gap = 3;
        for (int number = 0; number < 20; number++) {
            spans.add(span(from, from + 5));
            from += 5 + (long) gap;
            gap = Math.min(gap * growth, 1e9);
        }
        return spans;
    }

    private static int firstEndingAfter(long second, List<Span> spans) {
        return IntStream.range(0, spans.size())
                .filter(index -> spans.get(index).until().getEpochSecond() > second)
                .findFirst()
                .orElse(spans.size());
    }

    private static Span span(long from, long until) {
        return new Span(Instant.ofEpochSecond(from), Instant.ofEpochSecond(until));
    }
}
