package io.unknot.booking.board.postgres;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.board.live.DayLog;
import io.unknot.booking.board.live.DayNews.VisitChange;
import io.unknot.booking.board.live.Heard;
import io.unknot.booking.outcome.Weeks;
import io.unknot.schedule.time.Span;
import io.unknot.service.access.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a board that is open hears of what other features note of its visits. */
@BookingServiceTest
class NoticedVisitsPostgresTests {

    @Autowired
    private Town town;

    @Autowired
    private Http http;

    @Autowired
    private Weeks weeks;

    @Autowired
    private DayLog log;

    private Riverside riverside = Riverside.withRooms(1);
    private UUID sam = UUID.randomUUID();
    private UUID first = UUID.randomUUID();
    private UUID second = UUID.randomUUID();
    private UUID plan = UUID.randomUUID();

    @BeforeEach
    void samHasACourseOfTwoVisits() {
        riverside = town.open(Riverside.withRooms(1));
        sam = town.client();
        first = weeks.scorable(riverside, sam, 0);
        second = weeks.visit(riverside, sam, Duration.ofHours(3), "booked");
        plan = weeks.plan(sam, first, second);
    }

    @Test
    void aPauseAndItsEndAreNewsOfEachVisitOfTheCourse() {
        var before = now();
        put("pause");
        assertThat(newsSince(before)).containsExactlyInAnyOrder(first, second);

        var paused = now();
        put("resumption");
        assertThat(newsSince(paused)).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void aPauseIsNoNewsOfAVisitThatIsOver() {
        var over = weeks.visit(riverside, sam, Duration.ofHours(-3), "completed");
        var other = weeks.plan(sam, over);
        var before = now();

        http.post(desk(), "{\"reason\": \"on holiday\"}", "/api/v1/care-plans/{id}/pause", other)
                .expectStatus()
                .isOk();

        assertThat(newsSince(before)).isEmpty();
    }

    @Test
    void thatSomebodyShouldLookIsNewsOfTheClientsVisits() {
        weeks.visit(riverside, town.client(), Duration.ofHours(4), "booked");
        var before = now();

        http.post(
                        new Caller.Client(sam),
                        "{\"moment\":\"before\",\"pain\":9}",
                        "/api/v1/appointments/{id}/scores",
                        first)
                .expectStatus()
                .isCreated();

        assertThat(newsSince(before)).containsOnly(first, second);
    }

    private void put(String what) {
        http.post(desk(), "{\"reason\": \"on holiday\"}", "/api/v1/care-plans/{id}/{what}", plan, what)
                .expectStatus()
                .isOk();
    }

    private Caller desk() {
        return Http.managerOf(riverside.clinic());
    }

    private Heard now() {
        return requireNonNull(log.now().block());
    }

    private List<UUID> newsSince(Heard heard) {
        var day =
                new Span(Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(1)));
        return requireNonNull(
                        log.since(riverside.clinic(), day, heard.below(), 50).block())
                .changes()
                .stream()
                .flatMap(change -> change.visit().stream())
                .map(VisitChange::appointmentId)
                .toList();
    }
}
