package io.unknot.notification.message.owing;

import static io.unknot.events.reminder.MessageKind.AFTERCARE;
import static io.unknot.events.reminder.MessageKind.CANCELLATION;
import static io.unknot.events.reminder.MessageKind.CONFIRMATION;
import static io.unknot.events.reminder.MessageKind.EARLY_REMINDER;
import static io.unknot.events.reminder.MessageKind.LATE_REMINDER;
import static io.unknot.events.reminder.MessageKind.MOVE;
import static io.unknot.events.reminder.MessageKind.REVIEW_REQUEST;
import static io.unknot.events.reminder.MessageKind.SCORE_REQUEST;
import static io.unknot.notification.appointment.LowBackVisit.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.appointment.Appointment.State;
import io.unknot.notification.appointment.CarePlanId;
import io.unknot.notification.appointment.LowBackVisit;
import io.unknot.notification.message.Facts.Before;
import io.unknot.notification.message.Owed;
import io.unknot.notification.message.Recipient;
import io.unknot.notification.message.owing.OwingRules.Known;
import io.unknot.notification.message.owing.OwingRules.Situation;
import io.unknot.notification.message.when.Lead;
import io.unknot.notification.message.when.QuietHours;
import io.unknot.notification.message.when.Timing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state, told or not, on both sides of every moment at which something changes. */
class OwingRulesTests {

    private static final Duration INSTANT = Duration.ofNanos(1_000);
    private static final Instant EARLY = START.minus(Duration.ofDays(2));
    private static final Instant LATE = START.minus(Duration.ofHours(2));
    private static final Instant END = START.plus(Duration.ofMinutes(40));

    private static final ZoneId LEEDS = ZoneId.of("Europe/London");
    private static final Timing TIMING =
            new Timing(LEEDS, Optional.of(new Lead(2880)), Optional.of(new Lead(120)), Optional.empty(), true);

    private static final Before BEFORE =
            new Before(LowBackVisit.RIVERSIDE, START.minus(Duration.ofDays(1)), END.minus(Duration.ofDays(1)));

    static Stream<Arguments> booked() {
        return Stream.of(
                argumentSet(
                        "a week before",
                        START.minus(Duration.ofDays(7)),
                        List.of(CONFIRMATION, EARLY_REMINDER, LATE_REMINDER)),
                argumentSet(
                        "just over two days before",
                        EARLY.minus(INSTANT),
                        List.of(CONFIRMATION, EARLY_REMINDER, LATE_REMINDER)),
                argumentSet("two days before to the instant", EARLY, List.of(CONFIRMATION, LATE_REMINDER)),
                argumentSet("less than two days before", EARLY.plus(INSTANT), List.of(CONFIRMATION, LATE_REMINDER)),
                argumentSet("just over two hours before", LATE.minus(INSTANT), List.of(CONFIRMATION, LATE_REMINDER)),
                argumentSet("two hours before to the instant", LATE, List.of(CONFIRMATION)),
                argumentSet("a moment before", START.minus(INSTANT), List.of(CONFIRMATION)),
                argumentSet("when it begins", START, List.of()),
                argumentSet("when it is over", END, List.of()));
    }

    @ParameterizedTest
    @MethodSource("booked")
    void owesAConfirmationAndTheRemindersStillToCome(Instant now, List<MessageKind> kinds) {
        assertThat(owed(State.BOOKED, false, now)).extracting(Owed::kind).containsExactlyElementsOf(kinds);
        assertThat(owed(State.BOOKED, true, now)).extracting(Owed::kind).containsExactlyElementsOf(kinds);
    }

    static Stream<Arguments> cancelled() {
        return Stream.of(
                argumentSet("told, in time", true, START.minus(Duration.ofDays(7)), List.of(CANCELLATION)),
                argumentSet("told, already under way", true, END.minus(INSTANT), List.of(CANCELLATION)),
                argumentSet("told, over", true, END, List.of()),
                argumentSet("never told", false, START.minus(Duration.ofDays(7)), List.of()));
    }

    @ParameterizedTest
    @MethodSource("cancelled")
    void owesACancellationOnlyToAClientWhoWasTold(boolean told, Instant now, List<MessageKind> kinds) {
        assertThat(owed(State.CANCELLED, told, now)).extracting(Owed::kind).containsExactlyElementsOf(kinds);
    }

    static Stream<Arguments> moved() {
        return Stream.of(
                argumentSet(
                        "told, in time",
                        true,
                        START.minus(Duration.ofDays(7)),
                        List.of(MOVE, EARLY_REMINDER, LATE_REMINDER)),
                argumentSet("told, two hours before", true, LATE, List.of(MOVE)),
                argumentSet("told, already under way", true, START, List.of()),
                argumentSet(
                        "never told",
                        false,
                        START.minus(Duration.ofDays(7)),
                        List.of(CONFIRMATION, EARLY_REMINDER, LATE_REMINDER)));
    }

    @ParameterizedTest
    @MethodSource("moved")
    void owesTheMoveToAClientWhoWasToldAndTheRemindersAnew(boolean told, Instant now, List<MessageKind> kinds) {
        var owed = OwingRules.owedIn(
                new Situation(LowBackVisit.in(State.BOOKED), Optional.of(BEFORE), known(told), now, TIMING));

        assertThat(owed).extracting(Owed::kind).containsExactlyElementsOf(kinds);
        assertThat(owed)
                .filteredOn(each -> each.kind() == MOVE)
                .allMatch(each -> each.before().equals(Optional.of(BEFORE)));
    }

    static Stream<Arguments> completed() {
        var week = END.plus(Duration.ofDays(7));
        return Stream.of(
                argumentSet("when it is over", END, List.of(AFTERCARE, SCORE_REQUEST, REVIEW_REQUEST)),
                argumentSet(
                        "before it is over", END.minusSeconds(600), List.of(AFTERCARE, SCORE_REQUEST, REVIEW_REQUEST)),
                argumentSet(
                        "heard of just in time",
                        week.minus(Duration.ofHours(24)).minus(INSTANT),
                        List.of(AFTERCARE, SCORE_REQUEST, REVIEW_REQUEST)),
                argumentSet("too late to say how it is", week.minus(Duration.ofHours(24)), List.of(AFTERCARE)),
                argumentSet("too late to be of use", week.minus(Duration.ofHours(2)), List.of()));
    }

    @ParameterizedTest
    @MethodSource("completed")
    void owesAftercareAndTheQuestionHowItIsOnceItIsCompleted(Instant now, List<MessageKind> kinds) {
        assertThat(owed(State.COMPLETED, true, now)).extracting(Owed::kind).containsExactlyElementsOf(kinds);
        assertThat(owed(State.COMPLETED, false, now)).extracting(Owed::kind).containsExactlyElementsOf(kinds);
        for (var state : List.of(State.CHECKED_IN, State.MISSED)) {
            assertThat(owed(state, true, now)).isEmpty();
        }
    }

    @Test
    void sendsAftercareTwoHoursAndTheQuestionADayAfterItIsCompleted() {
        assertThat(owed(State.COMPLETED, true, END))
                .containsExactly(
                        new Owed(AFTERCARE, END.plus(Duration.ofHours(2)), END.plus(Duration.ofDays(7))),
                        new Owed(SCORE_REQUEST, END.plus(Duration.ofHours(24)), END.plus(Duration.ofDays(7))),
                        new Owed(REVIEW_REQUEST, END.plus(Duration.ofHours(24)), END.plus(Duration.ofDays(7))));
    }

    @Test
    void asksNobodyWhatTheyThinkWhereTheClinicDoesNotWantIt() {
        var silent = new Timing(LEEDS, TIMING.early(), TIMING.late(), Optional.empty(), false);

        assertThat(owed(State.COMPLETED, true, END, silent))
                .extracting(Owed::kind)
                .containsExactly(AFTERCARE, SCORE_REQUEST);
    }

    @Test
    void remindsAsTheClinicWantsItAndWakesNobody() {
        var night = new QuietHours(LocalTime.of(6, 0), LocalTime.of(9, 0), LEEDS);
        var once = new Timing(LEEDS, Optional.empty(), Optional.of(new Lead(60)), Optional.of(night), true);

        assertThat(owed(State.BOOKED, true, START.minus(Duration.ofDays(7)), once))
                .filteredOn(each -> each.kind() != CONFIRMATION)
                .containsExactly(new Owed(LATE_REMINDER, Instant.parse("2026-11-24T05:45:00Z"), START));
        assertThat(owed(State.COMPLETED, true, Instant.parse("2026-11-24T05:30:00Z"), once)
                        .getFirst())
                .isEqualTo(new Owed(AFTERCARE, Instant.parse("2026-11-24T05:45:00Z"), END.plus(Duration.ofDays(7))));
    }

    @Test
    void saysFromWhereOnlyOfAMove() {
        assertThatThrownBy(() -> new Owed(MOVE, START.minusSeconds(1), START)).hasMessageContaining("MOVE");
        assertThatThrownBy(() -> new Owed(CONFIRMATION, START.minusSeconds(1), START, BEFORE))
                .hasMessageContaining("CONFIRMATION");
    }

    @Test
    void owesNothingForAHoldOrAnExpiredOne() {
        for (var state : Arrays.asList(State.HELD, State.EXPIRED)) {
            for (var told : new boolean[] {true, false}) {
                assertThat(owed(state, told, START.minus(Duration.ofDays(7)))).isEmpty();
            }
        }
    }

    @Test
    void isDueAtOnceOrAtTheReminderAndUsefulUntilTheNextSaysMore() {
        var now = START.minus(Duration.ofDays(7));

        assertThat(owed(State.BOOKED, false, now))
                .containsExactly(
                        new Owed(CONFIRMATION, now, START),
                        new Owed(EARLY_REMINDER, EARLY, LATE),
                        new Owed(LATE_REMINDER, LATE, START));
        assertThat(owed(State.CANCELLED, true, now)).containsExactly(new Owed(CANCELLATION, now, END));
    }

    @Test
    void leavesTheVisitsOfACourseToItsOneMessageUntilThatIsOut() {
        var course = Optional.of(new CarePlanId(UUID.randomUUID()));
        var booked = LowBackVisit.in(State.BOOKED);
        var now = START.minus(Duration.ofDays(7));
        var unheard = new Known(Set.of(), List.of(), course);
        var heard = new Known(known(true).told(), List.of(), course);

        assertThat(OwingRules.owedIn(new Situation(booked, Optional.empty(), unheard, now, TIMING)))
                .extracting(Owed::kind)
                .containsExactly(EARLY_REMINDER, LATE_REMINDER);
        assertThat(OwingRules.owedIn(new Situation(booked, Optional.of(BEFORE), unheard, now, TIMING)))
                .extracting(Owed::kind)
                .containsExactly(EARLY_REMINDER, LATE_REMINDER);
        assertThat(OwingRules.owedIn(new Situation(booked, Optional.of(BEFORE), heard, now, TIMING)))
                .extracting(Owed::kind)
                .containsExactly(MOVE, EARLY_REMINDER, LATE_REMINDER);
    }

    private static Known known(boolean told) {
        var client = new Recipient.Client(LowBackVisit.CLIENT);
        return new Known(told ? Set.of(client) : Set.of(), List.of(), Optional.empty());
    }

    private static List<Owed> owed(State state, boolean told, Instant now) {
        return owed(state, told, now, TIMING);
    }

    private static List<Owed> owed(State state, boolean told, Instant now, Timing timing) {
        return OwingRules.owedIn(new Situation(LowBackVisit.in(state), Optional.empty(), known(told), now, timing));
    }
}
