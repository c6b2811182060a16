package io.unknot.notification.delivery.postgres;

import static io.unknot.events.MessageKind.CANCELLATION;
import static io.unknot.events.MessageKind.CONFIRMATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.Tables;
import io.unknot.notification.TablesTest;
import io.unknot.notification.appointment.LowBackVisit;
import io.unknot.notification.delivery.Claimed;
import io.unknot.notification.delivery.Deliveries;
import io.unknot.notification.delivery.Verdict;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

@TablesTest
class DeliveriesPostgresTests {

    private static final String LAPSE = "UPDATE message SET look_at = clock_timestamp() WHERE state = 'SENDING'";

    @Autowired
    Tables tables;

    @Autowired
    Deliveries deliveries;

    @BeforeEach
    void begin() {
        tables.begin();
    }

    @Test
    void givesEachMessageToExactlyOneOfManySenders() {
        for (var visit = 0; visit < 100; visit++) {
            tables.bookedVisit();
        }

        var taken = Flux.range(0, 8)
                .flatMap(sender -> deliveries.claim(3).collectList().repeat(15), 8)
                .flatMapIterable(batch -> batch)
                .map(claimed -> claimed.message().about().id())
                .collectList()
                .block(Duration.ofSeconds(30));

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
    void remembersThatASenderDiedAfterHandingOver() {
        tables.bookedVisit();
        answer(claim(1).getFirst());
        tables.run(LAPSE);

        assertThat(claim(1).getFirst().maybeDelivered()).isTrue();
    }

    @Test
    void holdsAClaimLongerOnceItIsHandedOver() {
        tables.bookedVisit();
        var claimed = claim(1).getFirst();
        tables.run(LAPSE);

        assertThat(answer(claimed)).isEqualTo(Verdict.SEND);
        assertThat(claim(1)).isEmpty();
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

        assertThat(claim(1).getFirst().verdict()).isEqualTo(Verdict.LATE);
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
    void knowsAMessageThatIsNoLongerTrue() {
        var visit = tables.bookedVisit();
        var claimed = claim(1).getFirst();
        tables.run("UPDATE appointment SET version = version + 1, state = 'CANCELLED'");

        assertThat(answer(claimed)).isEqualTo(Verdict.OUTDATED);
        tables.run(LAPSE);
        assertThat(claim(1).getFirst().verdict()).isEqualTo(Verdict.OUTDATED);
        assertThat(tables.states(visit)).containsEntry(CONFIRMATION, "SENDING");
    }

    @Test
    void knowsAMessageThatIsNoLongerOfUse() {
        tables.bookedVisit();
        var claimed = claim(1).getFirst();
        tables.run("UPDATE message SET due_at = due_at - interval '9 days', useful_until = clock_timestamp()");

        assertThat(answer(claimed)).isEqualTo(Verdict.LATE);
    }

    @Test
    void putsBackForLaterUnlessLaterIsTooLate() {
        tables.bookedVisit();
        var claimed = claim(1).getFirst();

        assertThat(deliveries
                        .putBack(claimed.message(), Duration.ofDays(8), false)
                        .block())
                .isFalse();
        assertThat(deliveries
                        .putBack(claimed.message(), Duration.ofHours(1), false)
                        .block())
                .isTrue();
        assertThat(claim(1)).isEmpty();
    }

    @Test
    void eitherCancelsOrHandsOverAndTellsNeverNeither() {
        for (var round = 0; round < 100; round++) {
            var visit = tables.bookedVisit();
            var claimed = claim(1).getFirst();

            var answer = deliveries
                    .handOver(claimed.message())
                    .zipWith(tables.following(LowBackVisit.cancelled(visit)).thenReturn(true))
                    .map(both -> both.getT1().verdict())
                    .block(Duration.ofSeconds(10));

            var cancellation = tables.states(visit).containsKey(CANCELLATION);
            var confirmation = tables.states(visit).get(CONFIRMATION);
            if (answer == Verdict.SEND) {
                assertThat(confirmation).isEqualTo("SENDING");
                assertThat(cancellation).isTrue();
            } else {
                assertThat(confirmation).isEqualTo("WITHDRAWN");
                assertThat(cancellation).isFalse();
            }
            tables.begin();
        }
    }

    private List<Claimed> claim(int most) {
        return deliveries.claim(most).collectList().blockOptional().orElseThrow();
    }

    private Verdict answer(Claimed claimed) {
        return deliveries
                .handOver(claimed.message())
                .blockOptional()
                .orElseThrow()
                .verdict();
    }

    private boolean close(Claimed claimed) {
        var sent = claimed.message().sent(tables.now());
        return deliveries
                .close(claimed.message(), sent.after(), true)
                .blockOptional()
                .orElseThrow();
    }
}
