package io.unknot.notification.delivery.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.delivery.Claimed;
import io.unknot.notification.delivery.Deliveries.Later;
import io.unknot.notification.delivery.Verdict;
import io.unknot.notification.message.Channel;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class ClaimPostgresTests extends ClaimStory {

    @Test
    void givesEachMessageToExactlyOneOfManySenders() {
        for (var visit = 0; visit < 100; visit++) {
            tables.bookedVisit();
        }

        var taken = Flux.range(0, 8)
                .flatMap(
                        sender ->
                                deliveries.claim(Channel.EMAIL, 3).collectList().repeat(15),
                        8)
                .flatMapIterable(batch -> batch)
                .map(claimed -> claimed.message().about().id())
                .collectList()
                .block(Duration.ofMinutes(3));

        assertThat(taken).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void takesNoMoreThanAskedForAndLeavesWhatIsNotDue() {
        tables.bookedVisit();
        tables.bookedVisit();

        assertThat(claim(1)).hasSize(1);
        assertThat(claim(10)).hasSize(1);
        assertThat(claim(10)).isEmpty();
    }

    @Test
    void takesALapsedClaimAgainAndTurnsTheFirstSenderAway() {
        tables.bookedVisit();
        var first = claim(1).getFirst();
        tables.run(LAPSE);

        var second = claim(1).getFirst();

        assertThat(second.message().about()).isEqualTo(first.message().about());
        assertThat(second.message().tries()).isEqualTo(2);
        assertThat(second.maybeDelivered()).isFalse();
        assertThat(answer(first)).isEqualTo(Verdict.LOST);
        assertThat(close(first)).isFalse();
        assertThat(answer(second)).isEqualTo(Verdict.SEND);
        assertThat(close(second)).isTrue();
    }

    @Test
    void waitsForTheClinicToBeKnown() {
        tables.run("DELETE FROM clinic");
        tables.bookedVisit();
        assertThat(claim(1)).isEmpty();

        tables.begin();
        tables.bookedVisit();
        assertThat(claim(1)).hasSize(1);
    }

    @Test
    void takesAMessageThatIsTooLateEvenWithoutItsClinic() {
        tables.bookedVisit();
        tables.run("DELETE FROM clinic");
        tables.run("UPDATE message SET due_at = due_at - interval '9 days', useful_until = clock_timestamp()");

        assertThat(claim(1)).isEmpty();
        var stray = deliveries.claimStrays(Channel.EMAIL, 1).blockFirst(Duration.ofMinutes(3));
        assertThat(stray).extracting(Claimed::verdict).isEqualTo(Verdict.LATE);
    }

    @Test
    void holdsBackWhileAnotherAboutTheSameVisitIsBeingSent() {
        tables.bookedVisit();
        var first = claim(1).getFirst();
        tables.run("UPDATE message SET look_at = clock_timestamp() WHERE state = 'PLANNED'");
        assertThat(claim(10)).isEmpty();

        answer(first);
        close(first);
        assertThat(claim(10)).hasSize(2);
    }

    @Test
    void putsBackForLaterUnlessLaterIsTooLate() {
        tables.bookedVisit();
        var claimed = claim(1).getFirst();

        assertThat(putBack(claimed, Duration.ofDays(8))).isFalse();
        assertThat(putBack(claimed, Duration.ofHours(1))).isTrue();
        assertThat(claim(1)).isEmpty();
    }

    @Test
    void givesUpADayAfterTheFirstTry() {
        tables.bookedVisit();
        var claimed = claim(1).getFirst();
        assertThat(putBack(claimed, Duration.ofHours(23))).isTrue();
        tables.run("UPDATE message SET look_at = clock_timestamp(), give_up_at = give_up_at - interval '2 hours'"
                + " WHERE kind = 'CONFIRMATION'");

        assertThat(putBack(claim(1).getFirst(), Duration.ofHours(23))).isFalse();
    }

    private boolean putBack(Claimed claimed, Duration wait) {
        return !deliveries
                .putBack(List.of(new Later(claimed.message(), wait, false, true)))
                .blockOptional()
                .orElseThrow()
                .isEmpty();
    }
}
