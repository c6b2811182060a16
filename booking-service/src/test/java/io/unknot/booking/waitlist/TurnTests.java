package io.unknot.booking.waitlist;

import static io.unknot.booking.waitlist.SoreBacks.NEW_YEAR;
import static io.unknot.booking.waitlist.SoreBacks.anyTimeAt;
import static io.unknot.booking.waitlist.SoreBacks.since;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.Riverside;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TurnTests {

    private static final Instant NOW = Instant.parse("2027-01-10T12:00:00Z");

    private final Riverside riverside = Riverside.withRooms(1);
    private final Waiting first = since(NEW_YEAR, anyTimeAt(riverside));
    private final Waiting second = since(NEW_YEAR.plusSeconds(1), anyTimeAt(riverside));
    private final Waiting third = since(NEW_YEAR.plusSeconds(2), anyTimeAt(riverside));

    @Test
    void whoHasWaitedLongestComesFirst() {
        assertThat(inTurn(third, first, second)).containsExactly(first, second, third);
    }

    @Test
    void whoLetAnOfferLapseTodayComesAfterTheOthers() {
        var lapsed = lapsedAt(first, NOW.minus(Duration.ofHours(2)));

        assertThat(inTurn(lapsed, second, third)).containsExactly(second, third, lapsed);
    }

    @Test
    void yesterdaysLapseIsForgottenAtTheClinicsMidnight() {
        var yesterday = lapsedAt(first, Instant.parse("2027-01-09T23:59:59Z"));
        var today = lapsedAt(second, Instant.parse("2027-01-10T00:00:00Z"));

        assertThat(inTurn(today, third, yesterday)).containsExactly(yesterday, third, today);
    }

    @Test
    void everybodyIsToldWhereTheyStandAndWhy() {
        var everybody = List.of(first, second, third);

        assertThat(turn(first, everybody).position()).isEqualTo(1);
        assertThat(turn(first, everybody).why()).contains("You are next");
        assertThat(turn(third, everybody).position()).isEqualTo(3);
        assertThat(turn(third, everybody).why()).contains("waited longest", "2 others");
    }

    @Test
    void whoLetAnOfferLapseIsToldThatThisIsWhy() {
        var lapsed = lapsedAt(first, NOW.minusSeconds(60));

        var turn = turn(lapsed, List.of(lapsed, second));

        assertThat(turn.position()).isEqualTo(2);
        assertThat(turn.why()).contains("lapsed today", "one other", "midnight");
    }

    private static Turn turn(Waiting own, List<Waiting> others) {
        return Turn.of(own, others, NOW, Riverside.LEEDS);
    }

    private static List<Waiting> inTurn(Waiting... waiting) {
        return List.of(waiting).stream()
                .sorted(Waiting.turns(NOW, Riverside.LEEDS))
                .toList();
    }

    private static Waiting lapsedAt(Waiting waiting, Instant at) {
        return new Waiting(waiting.wish(), Optional.of(at));
    }
}
