package io.unknot.notification.delivery.postgres;

import static io.unknot.events.reminder.MessageKind.CANCELLATION;
import static io.unknot.events.reminder.MessageKind.CONFIRMATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.appointment.LowBackVisit;
import io.unknot.notification.delivery.Claimed;
import io.unknot.notification.delivery.Verdict;
import io.unknot.notification.message.Channel;
import io.unknot.notification.preference.ChangePreference;
import io.unknot.notification.preference.KindGroup;
import io.unknot.notification.preference.Preference;
import io.unknot.notification.preference.Said;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HandOverPostgresTests extends ClaimStory {

    @Autowired
    private ChangePreference changePreference;

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
    void sendsNothingThatItsReaderHasSaidTheyDoWithoutAMomentBefore() {
        var early = claimedReminder();

        say(Preference.NONE.without(KindGroup.REMINDERS));
        assertThat(answer(early)).isEqualTo(Verdict.OPTED_OUT);

        say(Preference.NONE);
        assertThat(answer(early)).isEqualTo(Verdict.SEND);
    }

    @Test
    void sendsWhatMustBeToldButByNoChannelThatWasStopped() {
        tables.bookedVisit();
        var claimed = claim(1).getFirst();

        say(new Preference(Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Set.of(), Set.of(), true));
        assertThat(answer(claimed)).isEqualTo(Verdict.SEND);
        say(Preference.NONE.stop(Channel.EMAIL));
        assertThat(answer(claimed)).isEqualTo(Verdict.OPTED_OUT);

        say(Preference.NONE);
    }

    private Claimed claimedReminder() {
        tables.bookedVisit();
        tables.run("UPDATE message SET look_at = clock_timestamp() + interval '1 day' WHERE kind <> 'LATE_REMINDER'");
        tables.run("UPDATE message SET look_at = clock_timestamp() WHERE kind = 'LATE_REMINDER'");
        return claim(1).getFirst();
    }

    private void say(Preference said) {
        changePreference
                .change(LowBackVisit.CLIENT, _ -> said, new Said.From.Client())
                .block(Duration.ofMinutes(3));
    }

    @Test
    void eitherCancelsOrHandsOverAndTellsNeverNeither() {
        for (var round = 0; round < 100; round++) {
            var visit = tables.bookedVisit();
            var claimed = claim(1).getFirst();

            var answer = handOver(claimed)
                    .zipWith(tables.following(LowBackVisit.cancelled(visit)).thenReturn(true))
                    .map(both -> both.getT1())
                    .block(Duration.ofMinutes(3));

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
