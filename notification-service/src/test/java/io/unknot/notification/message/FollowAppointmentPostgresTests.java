package io.unknot.notification.message;

import static io.unknot.events.reminder.MessageKind.CANCELLATION;
import static io.unknot.events.reminder.MessageKind.CONFIRMATION;
import static io.unknot.events.reminder.MessageKind.REMINDER_2H;
import static io.unknot.events.reminder.MessageKind.REMINDER_48H;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.notification.Tables;
import io.unknot.notification.TablesTest;
import io.unknot.notification.appointment.Appointment.State;
import io.unknot.notification.appointment.LowBackVisit;
import io.unknot.notification.delivery.Deliveries;
import io.unknot.outbox.Writes;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

@TablesTest
class FollowAppointmentPostgresTests {

    @Autowired
    Tables tables;

    @Autowired
    Deliveries deliveries;

    @Autowired
    FollowAppointment following;

    @Autowired
    Writes writes;

    @BeforeEach
    void begin() {
        tables.begin();
    }

    @Test
    void plansAConfirmationAndBothReminders() {
        var visit = tables.bookedVisit();

        assertThat(tables.states(visit))
                .isEqualTo(Map.of(CONFIRMATION, "PLANNED", REMINDER_48H, "PLANNED", REMINDER_2H, "PLANNED"));
        assertThat(tables.told())
                .containsExactlyInAnyOrder("planned CONFIRMATION 1", "planned REMINDER_48H 1", "planned REMINDER_2H 1");
    }

    @Test
    void plansNothingForAHoldOrOneThatExpired() {
        var start = tables.now().plus(Duration.ofDays(7));
        tables.follow(LowBackVisit.in(State.HELD, start));
        tables.follow(LowBackVisit.in(State.EXPIRED, start));

        assertThat(tables.told()).isEmpty();
    }

    @Test
    void withdrawsEverythingOfAVisitCancelledBeforeItsClientWasTold() {
        var visit = tables.bookedVisit();

        tables.follow(LowBackVisit.cancelled(visit));

        assertThat(tables.states(visit))
                .isEqualTo(Map.of(CONFIRMATION, "WITHDRAWN", REMINDER_48H, "WITHDRAWN", REMINDER_2H, "WITHDRAWN"));
        assertThat(tables.told())
                .hasSize(6)
                .contains("withdrawn CONFIRMATION 2", "withdrawn REMINDER_48H 2", "withdrawn REMINDER_2H 2");
    }

    @Test
    void withdrawsAMessageThatIsClaimedButNotHandedOver() {
        var visit = tables.bookedVisit();
        deliveries.claim(10).blockLast();

        tables.follow(LowBackVisit.cancelled(visit));

        assertThat(tables.states(visit))
                .containsEntry(CONFIRMATION, "WITHDRAWN")
                .doesNotContainKey(CANCELLATION);
    }

    @Test
    void cancelsWhatTheClientMayHaveHeardOf() {
        var visit = tables.bookedVisit();
        var claimed = deliveries.claim(10).next().blockOptional().orElseThrow();
        deliveries.handOver(claimed.message()).block();

        tables.follow(LowBackVisit.cancelled(visit));

        assertThat(tables.states(visit))
                .isEqualTo(Map.of(
                        CONFIRMATION, "SENDING",
                        REMINDER_48H, "WITHDRAWN",
                        REMINDER_2H, "WITHDRAWN",
                        CANCELLATION, "PLANNED"));
    }

    @Test
    void changesNothingWhenAVersionComesAgainOrLate() {
        var visit = tables.bookedVisit();
        tables.follow(LowBackVisit.cancelled(visit));
        var before = tables.digest();

        tables.follow(visit);
        tables.follow(LowBackVisit.cancelled(visit));

        assertThat(tables.digest()).isEqualTo(before);
    }

    @Test
    void plansNothingForABookingHeardOfAfterItsCancellation() {
        var visit = LowBackVisit.bookedAnew(tables.now().plus(Duration.ofDays(7)));
        tables.follow(LowBackVisit.cancelled(visit));

        tables.follow(visit);

        assertThat(tables.told()).isEmpty();
    }

    @Test
    void plansAndTellsBothOrNeither() {
        var visit = LowBackVisit.bookedAnew(tables.now().plus(Duration.ofDays(7)));
        var crash = Mono.<Void>error(new IllegalStateException("lights out"));

        assertThatThrownBy(
                        () -> writes.write(following.follow(visit).then(crash)).block())
                .hasMessage("lights out");

        assertThat(tables.digest()).isEmpty();
    }

    @Test
    void keepsOneMessagePerAppointmentVersionKindAndChannel() {
        tables.bookedVisit();

        assertThatThrownBy(() -> tables.run("""
            INSERT INTO message (message_id, version, appointment_id, appointment_version, kind, channel,
                                 state, due_at, useful_until, look_at)
            SELECT gen_random_uuid(), 1, appointment_id, appointment_version, kind, channel,
                   'PLANNED', due_at, useful_until, look_at FROM message LIMIT 1\
            """))
                .hasMessageContaining("message_appointment_id_appointment_version_kind_channel_key");
    }
}
