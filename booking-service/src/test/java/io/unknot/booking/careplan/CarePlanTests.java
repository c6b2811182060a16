package io.unknot.booking.careplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.booking.appointment.State;
import io.unknot.booking.careplan.PlanRefused.NoReviewDue;
import io.unknot.booking.careplan.PlanRefused.WrongPlanState;
import io.unknot.booking.careplan.PlanState.Active;
import io.unknot.booking.careplan.PlanState.Ended;
import io.unknot.booking.careplan.PlanState.Paused;
import io.unknot.schedule.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The transition table of {@link CarePlan}, row by row, and when it is time to look back. */
class CarePlanTests {

    private static final Instant FIRST = Instant.parse("2027-03-01T10:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final PlanState ACTIVE = new Active();
    private static final PlanState BY_STAFF = new Paused(PauseCause.STAFF, FIRST);
    private static final PlanState BY_OUTCOME = new Paused(PauseCause.OUTCOME, FIRST);
    private static final PlanState ENDED = new Ended();

    static Stream<Arguments> transitions() {
        return Stream.of(
                Arguments.of("active, paused by staff", ACTIVE, pause(PauseCause.STAFF), BY_STAFF),
                Arguments.of("active, paused for the outcome", ACTIVE, pause(PauseCause.OUTCOME), BY_OUTCOME),
                Arguments.of("paused by staff, again", BY_STAFF, pause(PauseCause.STAFF), BY_STAFF),
                Arguments.of("paused by staff, for the outcome", BY_STAFF, pause(PauseCause.OUTCOME), BY_OUTCOME),
                Arguments.of("paused for the outcome, by staff", BY_OUTCOME, pause(PauseCause.STAFF), BY_OUTCOME),
                Arguments.of("active, resumed", ACTIVE, resume(), ACTIVE),
                Arguments.of("paused, resumed", BY_OUTCOME, resume(), ACTIVE),
                Arguments.of("active, ended", ACTIVE, end(), ENDED),
                Arguments.of("paused, ended", BY_STAFF, end(), ENDED),
                Arguments.of("ended, ended", ENDED, end(), ENDED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transitions")
    void aStateAndACommandGiveTheNextState(String row, PlanState from, UnaryOperator<CarePlan> command, PlanState to) {
        var plan = plan(from, State.BOOKED);

        var after = command.apply(plan);

        assertThat(after.state()).isEqualTo(to);
        assertThat(after.version()).as("a new version when something changed").isEqualTo(from.equals(to) ? 1 : 2);
    }

    @Test
    void anEndedCourseIsNeitherPausedNorResumed() {
        var ended = plan(ENDED, State.BOOKED);

        assertThatThrownBy(() -> ended.pause(PauseCause.STAFF, FIRST)).isInstanceOf(WrongPlanState.class);
        assertThatThrownBy(ended::resume).isInstanceOf(WrongPlanState.class);
    }

    // C completed, b booked, m missed, x cancelled.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "bbbbbb, ''",
        "Cbbbbb, ''",
        "CCbbbb, ''",
        "CCCbbb, HALF",
        "CCCCCb, HALF",
        "CCCCCC, END",
        "Cbb, ''",
        "CCb, HALF",
        "CxCxxb, HALF",
        "CmmCbb, HALF",
        "CCxxmm, END",
        "xxxxxx, ''",
        "mmmmmm, ''",
        "C, END"
    })
    void aReviewIsDueOnceHalfAndOnceAllOfTheVisitsThatCountTookPlace(String visits, String due) {
        var states = visits.chars()
                .mapToObj(letter -> switch (letter) {
                    case 'C' -> State.COMPLETED;
                    case 'm' -> State.MISSED;
                    case 'x' -> State.CANCELLED;
                    default -> State.BOOKED;
                })
                .toArray(State[]::new);

        assertThat(plan(ACTIVE, states).reviewDue().map(Enum::name).orElse("")).isEqualTo(due);
    }

    @Test
    void aReviewIsDoneOnceAtHalfAndOnceAtTheEnd() {
        var half = plan(ACTIVE, State.COMPLETED, State.BOOKED);

        var reviewed = half.review();

        assertThat(reviewed.reviewDue()).isEmpty();
        assertThat(reviewed.version()).isEqualTo(2);
        assertThatThrownBy(reviewed::review).isInstanceOf(NoReviewDue.class);
        var over = new CarePlan(
                half.id(),
                2,
                half.clientId(),
                ACTIVE,
                half.terms(),
                plan(ACTIVE, State.COMPLETED, State.COMPLETED).visits(),
                reviewed.reviewed());
        assertThat(over.reviewDue()).contains(ReviewPoint.END);
    }

    @Test
    void isOverWhenSomethingTookPlaceAndNothingIsToCome() {
        var afterwards = FIRST.plus(WEEK.multipliedBy(10));

        assertThat(plan(ACTIVE, State.COMPLETED, State.BOOKED).isOver(FIRST)).isFalse();
        assertThat(plan(ACTIVE, State.COMPLETED, State.CANCELLED).isOver(FIRST)).isTrue();
        assertThat(plan(ACTIVE, State.COMPLETED, State.BOOKED).isOver(afterwards))
                .isTrue();
        assertThat(plan(ACTIVE, State.CANCELLED).isOver(afterwards)).isFalse();
    }

    @Test
    void tellsItsStateAndItsVisitsAndNotWhyItIsPaused() {
        var told = plan(BY_OUTCOME, State.COMPLETED, State.BOOKED).told();

        assertThat(told.appointmentIds()).hasSize(2);
        assertThat(told.reviewDue()).isTrue();
        assertThat(told.toString()).doesNotContainIgnoringCase("outcome");
    }

    private static CarePlan plan(PlanState state, State... visits) {
        var planned = new ArrayList<PlanVisit>();
        for (int index = 0; index < visits.length; index++) {
            var start = FIRST.plus(WEEK.multipliedBy(index));
            planned.add(new PlanVisit(
                    index + 1,
                    new UUID(1, index),
                    visits[index],
                    new UUID(2, 1),
                    new UUID(3, 1),
                    new UUID(4, 1),
                    new Span(start, start.plus(Duration.ofMinutes(40)))));
        }
        var terms = new PlanTerms(Optional.of("chronic"), Spacing.of(6, 7, 8), true);
        return new CarePlan(new UUID(0, 1), 1, new UUID(5, 1), state, terms, List.copyOf(planned), Set.of());
    }

    private static UnaryOperator<CarePlan> pause(PauseCause cause) {
        return plan -> plan.pause(cause, FIRST);
    }

    private static UnaryOperator<CarePlan> resume() {
        return CarePlan::resume;
    }

    private static UnaryOperator<CarePlan> end() {
        return CarePlan::end;
    }
}
