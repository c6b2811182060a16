package io.unknot.booking.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Booked;
import io.unknot.booking.appointment.Cancelled;
import io.unknot.booking.appointment.CheckedIn;
import io.unknot.booking.appointment.Completed;
import io.unknot.booking.appointment.Held;
import io.unknot.booking.appointment.Missed;
import io.unknot.booking.appointment.Requested;
import io.unknot.booking.appointment.State;
import io.unknot.booking.appointment.Visit;
import io.unknot.booking.outcome.ScoreRefused.NoLongerCorrected;
import io.unknot.booking.outcome.ScoreRefused.NotYet;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import io.unknot.schedule.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a visit from ten to twenty to eleven is scored. */
class MomentTests {

    private static final Instant TEN = Instant.parse("2027-01-12T10:00:00Z");
    private static final Span HOURS = new Span(TEN, TEN.plus(Duration.ofMinutes(40)));
    private static final Visit VISIT = new Visit(
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            HOURS,
            HOURS,
            HOURS);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # moment   | state      | now                      | refused as
        BEFORE     | BOOKED     | 2027-01-11T09:59:59.999Z | NotYet
        BEFORE     | BOOKED     | 2027-01-11T10:00:00Z     |
        BEFORE     | REQUESTED  | 2027-01-12T09:00:00Z     |
        BEFORE     | CHECKED_IN | 2027-01-12T10:05:00Z     |
        BEFORE     | COMPLETED  | 2027-01-12T10:39:59.999Z |
        BEFORE     | CHECKED_IN | 2027-01-12T10:40:00Z     | TooLate
        BEFORE     | HELD       | 2027-01-12T09:00:00Z     | WrongState
        BEFORE     | CANCELLED  | 2027-01-12T09:00:00Z     | WrongState
        BEFORE     | MISSED     | 2027-01-12T10:30:00Z     | WrongState
        AFTER      | BOOKED     | 2027-01-12T10:30:00Z     | WrongState
        AFTER      | CHECKED_IN | 2027-01-12T09:50:00Z     |
        AFTER      | COMPLETED  | 2027-01-15T10:39:59.999Z |
        AFTER      | COMPLETED  | 2027-01-15T10:40:00Z     | TooLate
        AFTER      | MISSED     | 2027-01-12T11:00:00Z     | WrongState
        DAY_AFTER  | COMPLETED  | 2027-01-12T22:39:59.999Z | NotYet
        DAY_AFTER  | COMPLETED  | 2027-01-12T22:40:00Z     |
        DAY_AFTER  | CHECKED_IN | 2027-01-13T10:00:00Z     |
        DAY_AFTER  | COMPLETED  | 2027-01-19T10:39:59.999Z |
        DAY_AFTER  | COMPLETED  | 2027-01-19T10:40:00Z     | TooLate
        DAY_AFTER  | BOOKED     | 2027-01-13T10:00:00Z     | WrongState
        DAY_AFTER  | CANCELLED  | 2027-01-13T10:00:00Z     | WrongState
        """)
    void aMomentIsScoredInItsTime(Moment moment, State state, Instant now, @Nullable String refusal) {
        var refused = catchThrowable(() -> moment.requireOpen(in(state), now));

        assertThat(refused == null ? null : refused.getClass().getSimpleName()).isEqualTo(refusal);
    }

    @Test
    void whoComesTooEarlyHearsFromWhenOn() {
        assertThatThrownBy(() -> Moment.BEFORE.requireOpen(in(State.BOOKED), TEN.minus(Duration.ofDays(2))))
                .isInstanceOfSatisfying(
                        NotYet.class, early -> assertThat(early.from()).isEqualTo(TEN.minus(Duration.ofDays(1))));
    }

    @Test
    void aScoreIsCorrectedForADay() {
        var first = Score.first(UUID.randomUUID(), VISIT.clientId(), Moment.BEFORE, Answers.ofPain(6), TEN);
        var justInTime = TEN.plus(Score.CORRECTABLE).minusMillis(1);

        assertThat(first.correct(Answers.ofPain(5), justInTime))
                .isEqualTo(new Score(
                        first.id(), 2, first.appointmentId(), VISIT.clientId(), Moment.BEFORE, Answers.ofPain(5), TEN));
        assertThat(first.correct(Answers.ofPain(6), justInTime)).isSameAs(first);
        assertThatThrownBy(() -> first.correct(Answers.ofPain(5), TEN.plus(Score.CORRECTABLE)))
                .isInstanceOf(NoLongerCorrected.class);
    }

    @Test
    void answersAreZeroToTenAndNoLogSaysThem() {
        assertThatThrownBy(() -> Answers.ofPain(11)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Answers.ofPain(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Answers.ofPain(7).toString()).doesNotContain("7");
    }

    private static Appointment in(State state) {
        var id = UUID.randomUUID();
        return switch (state) {
            case HELD -> new Held(id, 1, VISIT, TEN, Held.Kind.CHOSEN);
            case REQUESTED -> new Requested(id, 1, VISIT);
            case BOOKED -> new Booked(id, 1, VISIT);
            case CHECKED_IN -> new CheckedIn(id, 1, VISIT);
            case COMPLETED -> new Completed(id, 1, VISIT);
            case MISSED -> new Missed(id, 1, VISIT);
            case CANCELLED, EXPIRED -> new Cancelled(id, 1, VISIT, CancelledBy.CLIENT);
        };
    }
}
