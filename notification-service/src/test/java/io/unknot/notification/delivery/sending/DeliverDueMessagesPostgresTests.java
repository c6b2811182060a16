package io.unknot.notification.delivery.sending;

import static io.unknot.events.reminder.MessageKind.CONFIRMATION;
import static io.unknot.notification.message.FailureReason.CONTACT_UNKNOWN;
import static io.unknot.notification.message.FailureReason.CONTACT_UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.notification.letter.DeliveryFailure;
import io.unknot.notification.message.Channel;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Every way a try can go. */
class DeliverDueMessagesPostgresTests extends DeliveryStory {

    @Test
    void sendsAndTellsSo() {
        var visit = tables.bookedVisit();

        assertThat(deliver()).isEqualTo(1);

        assertThat(post.delivered).hasSize(1);
        assertThat(tables.states(visit)).containsEntry(CONFIRMATION, "SENT");
        assertThat(tables.told()).contains("sent CONFIRMATION 2");
        assertThat(deliver()).isZero();
    }

    @Test
    void triesAgainUntilTheTriesAreUsedUp() {
        contactsFailWith(DeliveryFailure.notDelivered(CONTACT_UNREACHABLE));
        var visit = tables.bookedVisit();
        await().until(() -> deliver() == 1);
        assertThat(tables.states(visit)).containsEntry(CONFIRMATION, "PLANNED");

        await().until(() -> deliver() == 1);
        await().until(() -> deliver() == 1);

        assertThat(tables.states(visit)).containsEntry(CONFIRMATION, "FAILED");
        assertThat(tables.told()).contains("failed CONFIRMATION 2");
        assertThat(deliver()).isZero();
    }

    @Test
    void deliversOnceWhatFailedIsMended() {
        contactsFailWith(DeliveryFailure.notDelivered(CONTACT_UNREACHABLE));
        var visit = tables.bookedVisit();
        deliver();

        contactsAreBack();
        await().until(() -> deliver() == 1);

        assertThat(tables.states(visit)).containsEntry(CONFIRMATION, "SENT");
        assertThat(post.delivered).hasSize(1);
    }

    @Test
    void givesUpAtOnceWhereTryingAgainCannotHelp() {
        contactsFailWith(DeliveryFailure.notDelivered(CONTACT_UNKNOWN));
        var visit = tables.bookedVisit();

        deliver();

        assertThat(tables.states(visit)).containsEntry(CONFIRMATION, "FAILED");
    }

    @Test
    void putsBackWhatFailsInAWayNobodyForesaw() {
        contactsBreak(new IllegalStateException("robin@example.org"));
        var visit = tables.bookedVisit();

        deliver();

        assertThat(tables.states(visit)).containsEntry(CONFIRMATION, "PLANNED");
    }

    @Test
    void givesUpAMessageThatKilledItsSendersEachTime() {
        var visit = tables.bookedVisit();
        tables.run("UPDATE message SET tries = 3");

        deliver();

        assertThat(post.delivered).isEmpty();
        assertThat(tables.states(visit)).containsEntry(CONFIRMATION, "FAILED");
    }

    @Test
    void repeatsOneMailUnderTheSameReferenceAfterACrashBeforeTheMark() {
        var visit = tables.bookedVisit();
        var claimed =
                deliveries.claim(Channel.EMAIL, 1).collectList().blockOptional().orElseThrow();
        var written = writing().write(claimed).blockOptional().orElseThrow();
        sending()
                .send(written.ready(), post.connect().blockOptional().orElseThrow())
                .block(Duration.ofMinutes(3));
        tables.run("UPDATE message SET look_at = clock_timestamp() WHERE state = 'SENDING'");

        assertThat(deliver()).isEqualTo(1);
        assertThat(deliver()).isZero();

        assertThat(post.delivered).hasSize(2);
        assertThat(post.delivered.getFirst().reference())
                .isEqualTo(post.delivered.getLast().reference());
        assertThat(tables.states(visit)).containsEntry(CONFIRMATION, "SENT");
        assertThat(tables.told()).containsOnlyOnce("sent CONFIRMATION 2");
    }
}
