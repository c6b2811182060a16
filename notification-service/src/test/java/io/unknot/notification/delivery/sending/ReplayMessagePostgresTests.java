package io.unknot.notification.delivery.sending;

import static io.unknot.events.reminder.MessageKind.CONFIRMATION;
import static io.unknot.notification.message.FailureReason.CONTACT_UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.delivery.failed.FailedMessages;
import io.unknot.notification.delivery.failed.ReplayMessage;
import io.unknot.notification.delivery.failed.ReplayMessage.Answer;
import io.unknot.notification.letter.DeliveryFailure;
import io.unknot.notification.message.Message;
import io.unknot.service.access.ClinicScope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A message that was given up, and somebody who wants it sent after all. */
class ReplayMessagePostgresTests extends DeliveryStory {

    @Autowired
    private FailedMessages failed;

    @Autowired
    private ReplayMessage replaying;

    @Test
    void isSentOnceHoweverOftenItIsAskedFor() {
        var visit = failedConfirmation();
        var message = onlyFailed();

        assertThat(replay(message, ClinicScope.everywhere())).contains(new Answer.Planned());
        assertThat(replay(message, ClinicScope.everywhere())).contains(new Answer.Planned());
        contactsAreBack();
        assertThat(deliver()).isEqualTo(1);
        assertThat(replay(message, ClinicScope.everywhere())).contains(new Answer.Planned());
        assertThat(deliver()).isZero();

        assertThat(post.delivered).hasSize(1);
        assertThat(tables.states(visit)).containsEntry(CONFIRMATION, "SENT");
        assertThat(tables.told()).containsExactly("failed CONFIRMATION 2", "sent CONFIRMATION 4");
    }

    @Test
    void isNotSentOnceItIsOfNoUse() {
        failedConfirmation();
        var message = onlyFailed();
        tables.run("UPDATE message SET due_at = due_at - interval '9 days', useful_until = clock_timestamp()");
        assertThat(replay(message, ClinicScope.everywhere())).contains(new Answer.TooLate());

        tables.run("UPDATE appointment SET version = version + 1, state = 'CANCELLED'");
        assertThat(replay(message, ClinicScope.everywhere())).contains(new Answer.Outdated());
        assertThat(deliver()).isZero();
    }

    @Test
    void isThereForItsOwnClinicOnly() {
        failedConfirmation();
        var message = onlyFailed();
        var own = ClinicScope.of(message.about().clinic().orElseThrow().value());
        var other = ClinicScope.of(UUID.randomUUID());

        assertThat(in(own)).hasSize(1);
        assertThat(in(other)).isEmpty();
        assertThat(replay(message, other)).isEmpty();
        assertThat(replay(message, own)).contains(new Answer.Planned());
    }

    private Appointment failedConfirmation() {
        contactsFailWith(DeliveryFailure.notDelivered(CONTACT_UNKNOWN));
        var booked = tables.bookedVisit();
        deliver();
        return booked;
    }

    private Message.Failed onlyFailed() {
        return in(ClinicScope.everywhere()).getFirst();
    }

    private List<Message.Failed> in(ClinicScope clinics) {
        return failed.in(clinics, 10).blockOptional().orElseThrow();
    }

    private Optional<Answer> replay(Message message, ClinicScope clinics) {
        return replaying.replay(message.about().id(), clinics).blockOptional();
    }
}
