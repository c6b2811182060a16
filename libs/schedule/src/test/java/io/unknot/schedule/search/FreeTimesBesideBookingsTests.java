package io.unknot.schedule.search;

import static io.unknot.schedule.Riverside.FRIDAY_NOON;
import static io.unknot.schedule.Riverside.LINDEN;
import static io.unknot.schedule.Riverside.WILLOW;
import static io.unknot.schedule.Riverside.leeds;
import static io.unknot.schedule.Riverside.riverside;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.Busy;
import io.unknot.schedule.Riverside;
import io.unknot.schedule.TakenVisit;
import io.unknot.schedule.clinic.Room;
import io.unknot.schedule.time.Span;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FreeTimesBesideBookingsTests {

    @Test
    void keepTheBuffersClearOfTheTherapistsOtherVisits() {
        // Busy from 10:00 to 11:00: with 5 minutes before and 10 after, a visit ends by 09:50 and starts from 11:05.
        assertThat(starts(riverside(), therapistBusy(span("10:00", "11:00")), "09:00", "11:30"))
                .containsExactly("09:00", "09:10", "11:10", "11:20");
    }

    @Test
    void mayFollowABusySpanAtOnce() {
        assertThat(starts(riverside().massage(40, 0, 0), therapistBusy(span("10:00", "11:00")), "09:00", "11:10"))
                .containsExactly("09:00", "09:10", "09:20", "11:00");
    }

    @Test
    void keepTheBuffersAndTheTurnoverClearOfTheRoomsOtherVisits() {
        // Linden needs 15 minutes more after a visit, so the one before 11:00 ends by 10:35.
        var onlyLinden = riverside().rooms(LINDEN);
        assertThat(starts(onlyLinden, roomsBusy(span("11:00", "12:00"), LINDEN), "09:30", "12:20"))
                .containsExactly("09:30", "09:40", "09:50", "12:10");
    }

    @Test
    void needOneFreeRoomAndNotAll() {
        var ten = span("10:00", "10:40");
        assertThat(starts(riverside(), roomsBusy(ten, LINDEN), "10:00", "10:10"))
                .containsExactly("10:00");
        assertThat(starts(riverside(), roomsBusy(ten, LINDEN, WILLOW), "10:00", "10:10"))
                .isEmpty();
    }

    @Test
    void doNotCountAFreeRoomThatDoesNotFit() {
        var heated = riverside().needs("heat");
        assertThat(starts(heated, roomsBusy(span("10:00", "10:40"), LINDEN), "10:00", "10:10"))
                .isEmpty();
    }

    private static Busy therapistBusy(Span... spans) {
        return new Busy(Stream.of(spans).map(span -> new TakenVisit(span, span)).toList(), Map.of());
    }

    private static Busy roomsBusy(Span span, Room... rooms) {
        return new Busy(List.of(), Arrays.stream(rooms).collect(Collectors.toMap(Room::roomId, room -> List.of(span))));
    }

    private static List<String> starts(Riverside riverside, Busy busy, String from, String until) {
        return FreeTimes.between(riverside.offer(), busy, span(from, until), FRIDAY_NOON, 99).stream()
                .map(time -> LocalTime.ofInstant(time.start(), ZoneId.of("Europe/London"))
                        .toString())
                .toList();
    }

    private static Span span(String from, String until) {
        return new Span(leeds("2026-11-24T" + from), leeds("2026-11-24T" + until));
    }
}
