package io.unknot.notification.message;

import static io.unknot.events.reminder.MessageKind.CONFIRMATION;
import static io.unknot.events.reminder.MessageKind.COURSE_CONFIRMATION;
import static io.unknot.events.reminder.MessageKind.LATE_REMINDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.unknot.events.reminder.MessageKind;
import io.unknot.events.reminder.ReminderFailed;
import io.unknot.events.reminder.ReminderSent;
import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.appointment.Appointment.State;
import io.unknot.notification.appointment.LowBackVisit;
import io.unknot.notification.appointment.TherapistId;
import io.unknot.notification.message.Message.Claim;
import io.unknot.notification.message.Message.Planned;
import io.unknot.notification.message.Message.Sending;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageTests {

    private static final Instant NOW = LowBackVisit.START.minusSeconds(7200);
    private static final Appointment BOOKED = LowBackVisit.in(State.BOOKED);
    private static final About ABOUT = about(BOOKED, CONFIRMATION);
    private static final Recipient MARA = new Recipient.Therapist(new TherapistId(UUID.randomUUID()));
    private static final UUID ID = ABOUT.id().value();
    private static final UUID APPOINTMENT = BOOKED.id().value();
    private static final Sending SENDING = new Sending(ABOUT, 1, new Claim(UUID.randomUUID()), 1);

    @Test
    void beginsWithVersionOne() {
        assertThat(Planned.of(ABOUT)).isEqualTo(new Planned(ABOUT, 1));
    }

    @Test
    void isSent() {
        var sent = SENDING.sent(NOW);

        assertThat(sent.after()).isEqualTo(new Message.Sent(ABOUT, 2, NOW));
        assertThat(sent.event()).contains(new ReminderSent(ID, 2, APPOINTMENT, CONFIRMATION, NOW));
    }

    @Test
    void failsWithAReasonThatNamesNobody() {
        var failed = SENDING.failed(FailureReason.ADDRESS_REFUSED);

        assertThat(failed.after()).isEqualTo(new Message.Failed(ABOUT, 2, FailureReason.ADDRESS_REFUSED));
        assertThat(failed.event()).contains(new ReminderFailed(ID, 2, APPOINTMENT, CONFIRMATION, "address-refused"));
    }

    @Test
    void isWithdrawnFromAnyStateInWhichItIsUnsent() {
        assertThat(new Planned(ABOUT, 1).withdraw()).isEqualTo(new Message.Withdrawn(ABOUT, 2));
        assertThat(SENDING.withdraw()).isEqualTo(new Message.Withdrawn(ABOUT, 2));
    }

    @Test
    void isSkippedWithoutTellingOthers() {
        assertThat(SENDING.skipped(SkipReason.LATE))
                .isEqualTo(new Change<>(new Message.Skipped(ABOUT, 2, SkipReason.LATE), Optional.empty()));
    }

    @Test
    void hasTheSameIdHoweverOftenItIsPlanned() {
        assertThat(about(LowBackVisit.in(State.BOOKED), CONFIRMATION).id()).isEqualTo(ABOUT.id());
    }

    @Test
    void hasAnotherIdForAnotherKindVersionChannelReaderOrAppointment() {
        var later = new Appointment(
                BOOKED.id(), 3, State.BOOKED, BOOKED.clinic(), BOOKED.client(), BOOKED.start(), BOOKED.end());
        var other = LowBackVisit.bookedAnew(LowBackVisit.START);

        assertThat(about(BOOKED, LATE_REMINDER).id()).isNotEqualTo(ABOUT.id());
        assertThat(about(later, CONFIRMATION).id()).isNotEqualTo(ABOUT.id());
        assertThat(about(other, CONFIRMATION).id()).isNotEqualTo(ABOUT.id());
        assertThat(About.toClient(BOOKED, Channel.SMS, ABOUT.owed()).id()).isNotEqualTo(ABOUT.id());
        assertThat(About.to(MARA, BOOKED, Channel.EMAIL, ABOUT.owed()).id()).isNotEqualTo(ABOUT.id());
    }

    @Test
    void isToldToNobodyUnlessAClientHearsOfTheirVisit() {
        var owed = new Owed(MessageKind.STAFF_BOOKED, NOW, LowBackVisit.START);
        var toMara = new Sending(About.to(MARA, BOOKED, Channel.INBOX, owed), 1, SENDING.claim(), 1);
        var plan = new Subject(Subject.Kind.CARE_PLAN, UUID.randomUUID(), 1);
        var ofACourse = new Owed(COURSE_CONFIRMATION, NOW, LowBackVisit.START, new Facts.Course(List.of()));
        var toClient = new Recipient.Client(BOOKED.client());

        assertThat(toMara.sent(NOW).event()).isEmpty();
        assertThat(toMara.failed(FailureReason.UNEXPECTED).event()).isEmpty();
        assertThat(new Sending(
                                About.of(plan, toClient, Optional.of(BOOKED.clinic()), Channel.EMAIL, ofACourse),
                                1,
                                SENDING.claim(),
                                1)
                        .sent(NOW)
                        .event())
                .isEmpty();
    }

    @Test
    void isOfAClinicUnlessItAsksWhoseContactItIs() {
        var asked = new Subject(Subject.Kind.VERIFICATION, UUID.randomUUID(), 1);
        var somebody = new Recipient.Newcomer(asked.id());
        var code = new Owed(MessageKind.CONTACT_CODE, NOW, LowBackVisit.START);

        assertThat(About.of(asked, somebody, Optional.empty(), Channel.EMAIL, code)
                        .clinic())
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> About.of(asked, somebody, Optional.of(BOOKED.clinic()), Channel.EMAIL, code));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> About.of(ABOUT.subject(), MARA, Optional.empty(), Channel.EMAIL, ABOUT.owed()));
    }

    private static About about(Appointment appointment, MessageKind kind) {
        return About.toClient(appointment, Channel.EMAIL, new Owed(kind, NOW, LowBackVisit.START));
    }
}
