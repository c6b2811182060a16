package io.unknot.notification.message;

import static io.unknot.events.reminder.MessageKind.CONFIRMATION;
import static io.unknot.events.reminder.MessageKind.REMINDER_2H;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.events.reminder.MessageKind;
import io.unknot.events.reminder.ReminderFailed;
import io.unknot.events.reminder.ReminderPlanned;
import io.unknot.events.reminder.ReminderSent;
import io.unknot.events.reminder.ReminderWithdrawn;
import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.appointment.Appointment.State;
import io.unknot.notification.appointment.LowBackVisit;
import io.unknot.notification.message.Message.Claim;
import io.unknot.notification.message.Message.Planned;
import io.unknot.notification.message.Message.Sending;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageTests {

    private static final Instant NOW = LowBackVisit.START.minusSeconds(7200);
    private static final Appointment BOOKED = LowBackVisit.in(State.BOOKED);
    private static final About ABOUT = about(BOOKED, CONFIRMATION);
    private static final UUID ID = ABOUT.id().value();
    private static final UUID APPOINTMENT = BOOKED.id().value();
    private static final Sending SENDING = new Sending(ABOUT, 1, new Claim(UUID.randomUUID()), 1);

    @Test
    void isPlannedAsTheFirstThingToldOfIt() {
        var planned = Planned.of(ABOUT);

        assertThat(planned.after()).isEqualTo(new Planned(ABOUT, 1));
        assertThat(planned.event()).isEqualTo(new ReminderPlanned(ID, 1, APPOINTMENT, CONFIRMATION, NOW));
    }

    @Test
    void isSent() {
        var sent = SENDING.sent(NOW);

        assertThat(sent.after()).isEqualTo(new Message.Sent(ABOUT, 2, NOW));
        assertThat(sent.event()).isEqualTo(new ReminderSent(ID, 2, APPOINTMENT, CONFIRMATION, NOW));
    }

    @Test
    void failsWithAReasonThatNamesNobody() {
        var failed = SENDING.failed(FailureReason.ADDRESS_REFUSED);

        assertThat(failed.after()).isEqualTo(new Message.Failed(ABOUT, 2, FailureReason.ADDRESS_REFUSED));
        assertThat(failed.event()).isEqualTo(new ReminderFailed(ID, 2, APPOINTMENT, CONFIRMATION, "address-refused"));
    }

    @Test
    void isWithdrawnFromAnyStateInWhichItIsUnsent() {
        var withdrawn = new ReminderWithdrawn(ID, 2, APPOINTMENT, CONFIRMATION);

        assertThat(new Planned(ABOUT, 1).withdraw())
                .isEqualTo(new Change<>(new Message.Withdrawn(ABOUT, 2), withdrawn));
        assertThat(SENDING.withdraw()).isEqualTo(new Change<>(new Message.Withdrawn(ABOUT, 2), withdrawn));
    }

    @Test
    void isSkippedWhichOthersHearAsWithdrawn() {
        assertThat(SENDING.skipped())
                .isEqualTo(new Change<>(
                        new Message.Skipped(ABOUT, 2), new ReminderWithdrawn(ID, 2, APPOINTMENT, CONFIRMATION)));
    }

    @Test
    void hasTheSameIdHoweverOftenItIsPlanned() {
        assertThat(about(LowBackVisit.in(State.BOOKED), CONFIRMATION).id()).isEqualTo(ABOUT.id());
    }

    @Test
    void hasAnotherIdForAnotherKindVersionOrAppointment() {
        var later = new Appointment(
                BOOKED.id(), 3, State.BOOKED, BOOKED.clinic(), BOOKED.client(), BOOKED.start(), BOOKED.end());
        var other = LowBackVisit.bookedAnew(LowBackVisit.START);

        assertThat(about(BOOKED, REMINDER_2H).id()).isNotEqualTo(ABOUT.id());
        assertThat(about(later, CONFIRMATION).id()).isNotEqualTo(ABOUT.id());
        assertThat(about(other, CONFIRMATION).id()).isNotEqualTo(ABOUT.id());
    }

    private static About about(Appointment appointment, MessageKind kind) {
        return About.of(appointment, new Owed(kind, NOW, LowBackVisit.START), Channel.EMAIL);
    }
}
