package io.unknot.notification.delivery.postgres;

import static io.unknot.events.reminder.MessageKind.CANCELLATION;
import static io.unknot.events.reminder.MessageKind.CONFIRMATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.appointment.LowBackVisit;
import io.unknot.notification.delivery.Verdict;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HandOverPostgresTests extends ClaimStory {

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
    void eitherCancelsOrHandsOverAndTellsNeverNeither() {
        for (var round = 0; round < 100; round++) {
            var visit = tables.bookedVisit();
            var claimed = claim(1).getFirst();

            var answer = handOver(claimed)
                    .zipWith(tables.following(LowBackVisit.cancelled(visit)).thenReturn(true))
                    .map(both -> both.getT1())
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
            tables.run("DELETE FROM message");
        }
    }
}
