package io.unknot.schedule.search;

import static io.unknot.schedule.Riverside.LINDEN;
import static io.unknot.schedule.Riverside.WILLOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BusyTests {

    @Test
    void keepsItsSpansSortedAndApart() {
        var busy = new Busy(
                List.of(span("12:00", "13:00"), span("09:00", "10:00"), span("09:30", "11:00")),
                Map.of(LINDEN.roomId(), List.of(span("11:00", "12:00"), span("10:00", "11:00"))));
        assertThat(busy.therapist()).containsExactly(span("09:00", "11:00"), span("12:00", "13:00"));
        assertThat(busy.rooms().get(LINDEN.roomId())).containsExactly(span("10:00", "12:00"));
    }

    @Test
    void leavesFreeWhatIsBetweenItsSpans() {
        var busy = new Busy(List.of(span("12:00", "13:00"), span("09:00", "10:00"), span("15:00", "16:00")), Map.of());
        assertThat(busy.therapistIsFree(span("08:00", "09:00"))).isTrue();
        assertThat(busy.therapistIsFree(span("10:00", "12:00"))).isTrue();
        assertThat(busy.therapistIsFree(span("16:00", "17:00"))).isTrue();
        assertThat(busy.therapistIsFree(span("08:00", "09:01"))).isFalse();
        assertThat(busy.therapistIsFree(span("09:59", "10:30"))).isFalse();
        assertThat(busy.therapistIsFree(span("12:15", "12:30"))).isFalse();
        assertThat(busy.therapistIsFree(span("10:00", "17:00"))).isFalse();
    }

    @Test
    void takesARoomItDoesNotNameForFree() {
        var busy = new Busy(List.of(), Map.of(LINDEN.roomId(), List.of(span("09:00", "10:00"))));
        assertThat(busy.roomIsFree(LINDEN.roomId(), span("09:30", "10:30"))).isFalse();
        assertThat(busy.roomIsFree(WILLOW.roomId(), span("09:30", "10:30"))).isTrue();
    }

    private static Span span(String from, String until) {
        return new Span(Instant.parse("2026-11-24T" + from + ":00Z"), Instant.parse("2026-11-24T" + until + ":00Z"));
    }
}
