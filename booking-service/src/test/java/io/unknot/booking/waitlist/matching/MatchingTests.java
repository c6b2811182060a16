package io.unknot.booking.waitlist.matching;

import static io.unknot.booking.waitlist.SoreBacks.NEW_YEAR;
import static io.unknot.booking.waitlist.SoreBacks.anyTimeAt;
import static io.unknot.booking.waitlist.SoreBacks.by;
import static io.unknot.booking.waitlist.SoreBacks.since;
import static io.unknot.booking.waitlist.SoreBacks.wish;
import static io.unknot.booking.waitlist.SoreBacks.withMara;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.Riverside;
import io.unknot.booking.waitlist.Waiting;
import io.unknot.booking.waitlist.WaitlistWish;
import io.unknot.schedule.search.FreeTime;
import io.unknot.schedule.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatchingTests {

    private static final Duration CLINIC_NOTICE = Duration.ofHours(1);
    private static final Instant NOW = NEW_YEAR.plus(Duration.ofDays(1));

    private final Riverside riverside = Riverside.withRooms(1);
    private final FreeTime nineForty = withMara(riverside, 9, 40);
    private final FreeTime ten = withMara(riverside, 10, 0);
    private final FreeTime tenTwenty = withMara(riverside, 10, 20);
    private final Waiting first = since(NEW_YEAR, anyTimeAt(riverside));
    private final Waiting second = since(NEW_YEAR.plusSeconds(1), anyTimeAt(riverside));

    @Test
    void theFirstInTurnIsOfferedTheStartOfTheVisitThatWasFreed() {
        var match = matching(nineForty, ten, tenTwenty).best(queue(second, first));

        assertThat(match).contains(new Match(first.wish(), ten, Duration.ofMinutes(30)));
    }

    @Test
    void ofTwoStartsAsNearTheEarlierIsOffered() {
        assertThat(matching(tenTwenty, nineForty).best(queue(first)))
                .map(Match::time)
                .contains(nineForty);
    }

    @Test
    void whoWantsAnotherTherapistIsPassedBy() {
        var wantsNoor = since(NEW_YEAR.minusSeconds(1), by(riverside.noor(), anyTimeAt(riverside)));

        assertThat(matching(ten).best(queue(wantsNoor, first))).map(Match::wish).contains(first.wish());
    }

    @Test
    void whatCameToNothingOnceIsNotOfferedAgain() {
        var hadIt = new Candidate(first, List.of(new Span(ten.start(), ten.end())), Set.of());

        assertThat(matching(nineForty, ten, tenTwenty).best(List.of(hadIt))).isEmpty();
        assertThat(matching(ten).best(List.of(hadIt, queue(second).getFirst())))
                .map(Match::wish)
                .contains(second.wish());
    }

    @Test
    void aStartThatCouldNotBeHeldIsPassedOverForThatWish() {
        var passedOver = new Candidate(first, List.of(), Set.of(ten.start()));

        assertThat(matching(ten, tenTwenty).best(List.of(passedOver)))
                .map(Match::time)
                .contains(tenTwenty);
    }

    @Test
    void whoHasAnOfferToAnswerIsAskedLater() {
        var answering = new Waiting(wish(NEW_YEAR, anyTimeAt(riverside), WaitlistWish.State.OFFERED), Optional.empty());

        assertThat(matching(ten).best(queue(answering))).isEmpty();
        assertThat(matching(ten).isWantedLater(queue(answering))).isTrue();
        assertThat(matching(ten).isWantedLater(queue(first))).isFalse();
    }

    @Test
    void theClinicsNoticeCountsWhereTheWishsIsShorter() {
        var nearlyTooLate = ten.start().minus(CLINIC_NOTICE).minus(Duration.ofMinutes(20));

        assertThat(matching(nearlyTooLate, CLINIC_NOTICE, ten).best(queue(first)))
                .map(Match::keptFor)
                .contains(Duration.ofMinutes(10));
        assertThat(matching(nearlyTooLate, CLINIC_NOTICE.plusMinutes(16), ten).best(queue(first)))
                .isEmpty();
    }

    private Matching matching(FreeTime... starts) {
        return matching(NOW, CLINIC_NOTICE, starts);
    }

    private Matching matching(Instant now, Duration clinicNotice, FreeTime... starts) {
        var visible = new Span(ten.start(), ten.end());
        var freed = new FreedTime(1, riverside.clinic(), riverside.mara(), visible);
        var sort = new Matching.Sort(riverside.treatment(), Optional.empty());
        return new Matching(freed, Riverside.LEEDS, clinicNotice, Map.of(sort, List.of(starts)), now);
    }

    private static List<Candidate> queue(Waiting... waiting) {
        return Arrays.stream(waiting)
                .map(each -> new Candidate(each, List.of(), Set.of()))
                .toList();
    }
}
