package io.unknot.booking.careplan;

import io.unknot.booking.careplan.PlanRefused.NoReviewDue;
import io.unknot.booking.careplan.PlanRefused.WrongPlanState;
import io.unknot.booking.careplan.PlanState.Active;
import io.unknot.booking.careplan.PlanState.Ended;
import io.unknot.booking.careplan.PlanState.Paused;
import io.unknot.events.careplan.Course;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A course of visits. A state and a command give the next state, or a refusal ("-"):
 *
 * <pre>
 *          pause       resume     end     review
 * active   paused      stays      ended   active (2)
 * paused   paused (1)  active     ended   paused (2)
 * ended    -           -          stays   ended (2)
 * </pre>
 *
 * <ol>
 *   <li>Stays as it is, but a pause by staff becomes one for the client's outcome: the stricter one holds.
 *   <li>When one is due; at half once, and at the end once.
 * </ol>
 *
 * A command that asks for what already is stays without a new version. Its visits are appointments that move and end by
 * themselves: a plan goes on when one is cancelled.
 */
public record CarePlan(
        UUID id,
        long version,
        UUID clientId,
        PlanState state,
        PlanTerms terms,
        List<PlanVisit> visits,
        Set<ReviewPoint> reviewed) {

    public CarePlan {
        visits = List.copyOf(visits);
        reviewed = Set.copyOf(reviewed);
    }

    public CarePlan pause(PauseCause cause, Instant now) {
        return switch (state) {
            case Active _ -> to(new Paused(cause, now));
            case Paused paused
            when paused.cause() == PauseCause.STAFF && cause == PauseCause.OUTCOME -> to(new Paused(cause, now));
            case Paused _ -> this;
            case Ended _ -> throw new WrongPlanState(id, state.word(), "paused");
        };
    }

    public CarePlan resume() {
        return switch (state) {
            case Active _ -> this;
            case Paused _ -> to(new Active());
            case Ended _ -> throw new WrongPlanState(id, state.word(), "resumed");
        };
    }

    public CarePlan end() {
        return state instanceof Ended ? this : to(new Ended());
    }

    /** Or {@link NoReviewDue}. */
    public CarePlan review() {
        var due = reviewDue().orElseThrow(() -> new NoReviewDue(id));
        var done = EnumSet.of(due);
        done.addAll(reviewed);
        return new CarePlan(id, version + 1, clientId, state, terms, visits, done);
    }

    /** The point that is reached and was not looked back on yet; at the end no longer at half. */
    public Optional<ReviewPoint> reviewDue() {
        return reached().filter(point -> !reviewed.contains(point));
    }

    private Optional<ReviewPoint> reached() {
        var counting = visits.stream().filter(PlanVisit::counts).toList();
        long completed = counting.stream().filter(PlanVisit::isCompleted).count();
        if (completed == 0) {
            return Optional.empty();
        }
        if (completed == counting.size()) {
            return Optional.of(ReviewPoint.END);
        }
        return 2 * completed >= counting.size() ? Optional.of(ReviewPoint.HALF) : Optional.empty();
    }

    /** Whether something of it took place and nothing is to come. */
    public boolean isOver(Instant now) {
        return lastCompleted().isPresent() && visits.stream().noneMatch(visit -> visit.isToCome(now));
    }

    /** The last of its visits that took place. */
    public Optional<PlanVisit> lastCompleted() {
        return visits.stream()
                .filter(PlanVisit::isCompleted)
                .max(Comparator.comparing(visit -> visit.visible().from()));
    }

    public boolean isPaused() {
        return state instanceof Paused;
    }

    /** As the other services are told of it. */
    public Course told() {
        return new Course(
                clientId,
                switch (state) {
                    case Active _ -> Course.State.ACTIVE;
                    case Paused _ -> Course.State.PAUSED;
                    case Ended _ -> Course.State.ENDED;
                },
                visits.stream().map(PlanVisit::appointmentId).toList(),
                reviewDue().isPresent());
    }

    private CarePlan to(PlanState next) {
        return new CarePlan(id, version + 1, clientId, next, terms, visits, reviewed);
    }
}
