package io.unknot.notification.message.owing;

import static io.unknot.events.reminder.MessageKind.CANCELLATION;
import static io.unknot.events.reminder.MessageKind.CONFIRMATION;
import static io.unknot.events.reminder.MessageKind.EARLY_REMINDER;
import static io.unknot.events.reminder.MessageKind.LATE_REMINDER;
import static io.unknot.events.reminder.MessageKind.MOVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.notification.Tables;
import io.unknot.notification.TablesTest;
import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.appointment.Appointment.State;
import io.unknot.notification.appointment.LowBackVisit;
import io.unknot.notification.delivery.Deliveries;
import io.unknot.notification.delivery.Deliveries.Ended;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.Facts.Before;
import io.unknot.outbox.Writes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                .isEqualTo(Map.of(CONFIRMATION, "PLANNED", EARLY_REMINDER, "PLANNED", LATE_REMINDER, "PLANNED"));
        assertThat(tables.owed())
                .containsExactlyInAnyOrder(
                        "planned CONFIRMATION 1", "planned EARLY_REMINDER 1", "planned LATE_REMINDER 1");
    }

    @Test
    void plansNothingForAHoldOrOneThatExpired() {
        var start = tables.now().plus(Duration.ofDays(7));
        tables.follow(LowBackVisit.in(State.HELD, start));
        tables.follow(LowBackVisit.in(State.EXPIRED, start));

        assertThat(tables.owed()).isEmpty();
    }

    @Test
    void withdrawsEverythingOfAVisitCancelledBeforeItsClientWasTold() {
        var visit = tables.bookedVisit();

        tables.follow(LowBackVisit.cancelled(visit));

        assertThat(tables.states(visit))
                .isEqualTo(Map.of(CONFIRMATION, "WITHDRAWN", EARLY_REMINDER, "WITHDRAWN", LATE_REMINDER, "WITHDRAWN"));
        assertThat(tables.owed())
                .containsExactlyInAnyOrder(
                        "withdrawn CONFIRMATION 2", "withdrawn EARLY_REMINDER 2", "withdrawn LATE_REMINDER 2");
    }

    @Test
    void withdrawsAMessageThatIsClaimedButNotHandedOver() {
        var visit = tables.bookedVisit();
        deliveries.claim(Channel.EMAIL, 10).blockLast();

        tables.follow(LowBackVisit.cancelled(visit));

        assertThat(tables.states(visit))
                .containsEntry(CONFIRMATION, "WITHDRAWN")
                .doesNotContainKey(CANCELLATION);
    }

    @Test
    void cancelsWhatTheClientMayHaveHeardOf() {
        var visit = tables.bookedVisit();
        var claimed = deliveries.claim(Channel.EMAIL, 10).next().blockOptional().orElseThrow();
        deliveries.handOver(List.of(claimed.message())).block();

        tables.follow(LowBackVisit.cancelled(visit));

        assertThat(tables.states(visit))
                .isEqualTo(Map.of(
                        CONFIRMATION, "SENDING",
                        EARLY_REMINDER, "WITHDRAWN",
                        LATE_REMINDER, "WITHDRAWN",
                        CANCELLATION, "PLANNED"));
    }

    @Test
    void plansTheMoveAndNewRemindersForAClientWhoWasTold() {
        var visit = toldOf(tables.bookedVisit());

        var moved = move(visit);

        assertThat(tables.dueTimes(moved))
                .containsEntry(EARLY_REMINDER, twoDaysBefore(moved))
                .containsEntry(LATE_REMINDER, moved.start().minus(Duration.ofHours(2)))
                .containsKey(MOVE)
                .doesNotContainKey(CONFIRMATION);
        assertThat(tables.owed())
                .contains("withdrawn EARLY_REMINDER 2", "withdrawn LATE_REMINDER 2", "planned MOVE 1")
                .doesNotContain("planned CANCELLATION 1");
    }

    @Test
    void saysNothingOfACheckInThatWasTakenBack() {
        var visit = toldOf(tables.bookedVisit());
        var checkedIn = LowBackVisit.then(State.CHECKED_IN, visit);
        tables.follow(checkedIn);
        var said = tables.owed();

        writes.write(following.restore(LowBackVisit.then(State.BOOKED, checkedIn), Optional.empty()))
                .block();

        assertThat(tables.owed()).isEqualTo(said);
    }

    @Test
    void saysThatACancelledVisitStandsAgain() {
        var visit = toldOf(tables.bookedVisit());
        var cancelled = LowBackVisit.cancelled(visit);
        tables.follow(cancelled);

        var again = LowBackVisit.then(State.BOOKED, cancelled);
        writes.write(following.restore(again, Optional.empty())).block();

        assertThat(tables.dueTimes(again)).containsOnlyKeys(CONFIRMATION, EARLY_REMINDER, LATE_REMINDER);
    }

    @Test
    void plansNothingForARequestAndAllOfItOnceApproved() {
        var requested = LowBackVisit.in(State.REQUESTED, tables.now().plus(Duration.ofDays(7)));
        tables.follow(requested);
        assertThat(tables.owed()).isEmpty();

        var approved = LowBackVisit.then(State.BOOKED, requested);
        tables.follow(approved);
        assertThat(tables.dueTimes(approved)).containsOnlyKeys(CONFIRMATION, EARLY_REMINDER, LATE_REMINDER);
    }

    @Test
    void withdrawsWhatIsPlannedOfAMissedVisit() {
        var visit = tables.bookedVisit();

        tables.follow(LowBackVisit.then(State.MISSED, visit));

        assertThat(tables.states(visit).values()).containsOnly("WITHDRAWN");
    }

    @Test
    void carriesOverWhatIsStillToBeSaidWhenTheClientIsKeptUnderAnotherId() {
        var visit = toldOf(tables.bookedVisit());

        var merged = LowBackVisit.ofAnotherId(visit);
        writes.write(following.carryOver(merged)).block();
        writes.write(following.carryOver(merged)).block();

        assertThat(tables.dueTimes(merged))
                .containsEntry(EARLY_REMINDER, twoDaysBefore(merged))
                .containsEntry(LATE_REMINDER, merged.start().minus(Duration.ofHours(2)))
                .doesNotContainKey(CONFIRMATION);
        assertThat(tables.owed()).contains("withdrawn EARLY_REMINDER 2", "withdrawn LATE_REMINDER 2");
    }

    @Test
    void carriesNothingOverForACancelledVisit() {
        var visit = LowBackVisit.cancelled(toldOf(tables.bookedVisit()));
        tables.follow(visit);
        var cancellation =
                deliveries.claim(Channel.EMAIL, 10).next().blockOptional().orElseThrow();
        deliveries.handOver(List.of(cancellation.message())).block();

        writes.write(following.carryOver(LowBackVisit.ofAnotherId(visit))).block();

        assertThat(tables.dueTimes(LowBackVisit.ofAnotherId(visit))).isEmpty();
    }

    @Test
    void confirmsAVisitMovedBeforeItsClientWasTold() {
        var visit = tables.bookedVisit();

        var moved = move(visit);

        assertThat(tables.dueTimes(moved)).containsKey(CONFIRMATION).doesNotContainKey(MOVE);
    }

    @Test
    void saysFromWhereTheClientKnewWhenAVisitMovedTwice() {
        var visit = toldOf(tables.bookedVisit());
        var once = move(visit);

        var twice = move(once);

        var claimed = deliveries.claim(Channel.EMAIL, 10).next().blockOptional().orElseThrow();
        assertThat(claimed.message().about().kind()).isEqualTo(MOVE);
        assertThat(claimed.visit().orElseThrow().start()).isEqualTo(twice.start());
        assertThat(claimed.message().about().owed().before())
                .contains(new Before(visit.clinic(), visit.start(), visit.end()));
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

        assertThat(tables.owed()).isEmpty();
    }

    /** We were away for three hours: the early reminder is due and still of use, for the late one it is too late. */
    @Test
    void owesWhatWasOwedWhenItHappenedHoweverLateWeHearOfIt() {
        var now = tables.now();
        var visit = LowBackVisit.bookedAnew(now.plus(Duration.ofMinutes(90)));
        var heard = Optional.of(now.minus(Duration.ofDays(3)));

        writes.write(following.follow(visit, Optional.empty(), heard)).block();

        assertThat(tables.dueTimes(visit))
                .containsOnlyKeys(CONFIRMATION, EARLY_REMINDER, LATE_REMINDER)
                .containsEntry(CONFIRMATION, heard.orElseThrow());
        var claimed = deliveries
                .claim(Channel.EMAIL, 10)
                .collectList()
                .blockOptional()
                .orElseThrow();
        assertThat(claimed)
                .extracting(each -> each.message().about().kind() + " " + each.verdict())
                .contains("EARLY_REMINDER LATE")
                .doesNotContain("LATE_REMINDER LATE", "CONFIRMATION LATE");
    }

    @Test
    void takesNobodysClockForTheFuture() {
        var now = tables.now();
        var visit = LowBackVisit.bookedAnew(now.plus(Duration.ofDays(7)));
        var ahead = Optional.of(now.plus(Duration.ofMinutes(5)));

        writes.write(following.follow(visit, Optional.empty(), ahead)).block();

        assertThat(tables.dueTimes(visit).get(CONFIRMATION)).isBefore(now.plus(Duration.ofMinutes(1)));
    }

    /** The clocks change in between: at which wall time the reminder leaves is promised, not how many hours before. */
    @Test
    void remindsAtTheTimeOnTheClinicsWallOverAChangeOfTheClocks() {
        var london = ZoneId.of("Europe/London");
        for (var night : List.of("2027-03-28", "2027-10-31")) {
            var start = LocalDate.parse(night).plusDays(1).atTime(9, 40).atZone(london);
            var visit = LowBackVisit.bookedAnew(start.toInstant());

            tables.follow(visit);

            assertThat(tables.dueTimes(visit))
                    .containsEntry(EARLY_REMINDER, start.minusDays(2).toInstant())
                    .containsEntry(LATE_REMINDER, start.minusHours(2).toInstant());
            assertThat(start.minusDays(2).toInstant())
                    .isNotEqualTo(start.toInstant().minus(Duration.ofDays(2)));
        }
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

    private static Instant twoDaysBefore(Appointment visit) {
        return visit.start().atZone(ZoneId.of("Europe/London")).minusDays(2).toInstant();
    }

    /** Its confirmation is out. */
    private Appointment toldOf(Appointment visit) {
        var claimed = deliveries.claim(Channel.EMAIL, 10).next().blockOptional().orElseThrow();
        deliveries.handOver(List.of(claimed.message())).block();
        var sent = claimed.message().sent(tables.now());
        deliveries
                .close(List.of(new Ended(claimed.message(), sent.after(), true)))
                .block();
        return visit;
    }

    private Appointment move(Appointment visit) {
        var moved = LowBackVisit.dayLater(visit);
        var before = new Before(visit.clinic(), visit.start(), visit.end());
        writes.write(following.follow(moved, Optional.of(before), Optional.empty()))
                .block();
        return moved;
    }

    @Test
    void owesAReaderTheSameWordsOfTheSameVersionOnce() {
        tables.bookedVisit();

        assertThatThrownBy(() -> tables.run("""
            INSERT INTO message (message_id, version, subject_kind, subject_id, subject_version, recipient_kind,
                                 recipient_id, clinic_id, kind, channel, state, due_at, useful_until, look_at, facts)
            SELECT gen_random_uuid(), 1, subject_kind, subject_id, subject_version, recipient_kind, recipient_id,
                   clinic_id, kind, channel, 'PLANNED', due_at, useful_until, look_at, facts FROM message LIMIT 1\
            """)).hasMessageContaining("message_is_owed_once");
    }
}
