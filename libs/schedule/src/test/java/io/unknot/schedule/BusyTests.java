package io.unknot.schedule;

import static io.unknot.schedule.Riverside.LINDEN;
import static io.unknot.schedule.Riverside.WILLOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.time.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BusyTests {

    private final Span nineToTen =
            new Span(Instant.parse("2026-11-24T09:00:00Z"), Instant.parse("2026-11-24T10:00:00Z"));

    @Test
    void takesARoomItDoesNotNameForFree() {
        var busy = new Busy(List.of(), Map.of(LINDEN.roomId(), List.of(nineToTen)));
        assertThat(busy.room(LINDEN.roomId())).containsExactly(nineToTen);
        assertThat(busy.room(WILLOW.roomId())).isEmpty();
    }

    @Test
    void staysAsItWas() {
        var visits = new ArrayList<>(List.of(new TakenVisit(nineToTen, nineToTen)));
        var linden = new ArrayList<>(List.of(nineToTen));
        var rooms = new HashMap<>(Map.of(LINDEN.roomId(), (List<Span>) linden));
        var busy = new Busy(visits, rooms);
        visits.clear();
        linden.clear();
        rooms.clear();
        assertThat(busy.visits()).hasSize(1);
        assertThat(busy.room(LINDEN.roomId())).containsExactly(nineToTen);
    }
}
