package io.unknot.booking.careplan.web;

import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.appointment.SafetyRefused;
import io.unknot.booking.appointment.take.VisitsRefused;
import io.unknot.booking.appointment.web.refusal.RefusalProblems;
import io.unknot.booking.careplan.CarePlan;
import io.unknot.booking.careplan.PlanRefused;
import io.unknot.booking.careplan.PlanRefused.ClearanceMissing;
import io.unknot.booking.careplan.PlanRefused.NoReviewDue;
import io.unknot.booking.careplan.PlanRefused.SpacingBroken;
import io.unknot.booking.careplan.PlanRefused.UnknownPlan;
import io.unknot.booking.careplan.PlanRefused.WrongPlanState;
import io.unknot.booking.careplan.command.PlanClash;
import io.unknot.booking.directory.UnknownEntry;
import io.unknot.booking.directory.UnknownLength;
import io.unknot.service.problem.Problem;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Each refusal as a problem: those of appointments as they are everywhere, and those of courses. */
@Component
class PlanProblems {

    private final RefusalProblems refusals;

    PlanProblems(RefusalProblems refusals) {
        this.refusals = refusals;
    }

    /** The same, refused as a problem where it was refused. */
    <T> Mono<T> told(Mono<T> work) {
        return refusals.told(work)
                .onErrorMap(PlanRefused.class, refused -> of(refused).toException());
    }

    /** As {@link #told}, for times that clash. */
    Mono<CarePlan> clashTold(Mono<CarePlan> work, Map<UUID, ZoneId> zones) {
        return work.onErrorMap(PlanClash.class, clash -> of(clash, zones).toException());
    }

    // A client whose answers speak against one visit should hear that, whatever else clashes.
    private Problem of(PlanClash clash, Map<UUID, ZoneId> zones) {
        return clash.refused().refused().stream()
                .map(VisitsRefused.One::why)
                .filter(SafetyRefused.class::isInstance)
                .map(SafetyRefused.class::cast)
                .findFirst()
                .map(refusals::of)
                .orElseGet(() -> clashed(clash, zones));
    }

    private Problem clashed(PlanClash clash, Map<UUID, ZoneId> zones) {
        return Problem.of(409, "plan-clash", "Some visits of the course cannot be had, so none was booked")
                .next("Send the course again with the times in instead, or with others of a new preview.")
                .with(
                        "clashes",
                        clash.refused().refused().stream().map(this::of).toList())
                .with("instead", PreviewView.of(clash.instead(), zones));
    }

    private ClashView of(VisitsRefused.One one) {
        var problem = switch (one.why()) {
            case BookingRefused refused -> refusals.of(refused);
            case UnknownEntry unknown -> RefusalProblems.of(unknown);
            case UnknownLength unknown -> RefusalProblems.of(unknown);
            default -> throw one.why();
        };
        var reasons = one.why() instanceof BookingRefused refused ? refused.objections() : List.of();
        return new ClashView(one.index() + 1, String.valueOf(problem.type()), problem.title(), reasons);
    }

    private static Problem of(PlanRefused refused) {
        return switch (refused) {
            case UnknownPlan _ ->
                Problem.of(404, "unknown-care-plan", "There is no such course of visits")
                        .next("Check the address, or look through the courses.");
            case WrongPlanState wrong ->
                Problem.of(
                                409,
                                "wrong-plan-state",
                                "This course is %s and cannot be %s".formatted(wrong.state(), wrong.wanted()))
                        .next("Read the course again to see how it stands.");
            case ClearanceMissing _ ->
                Problem.of(409, "clearance-missing", "This course goes on only once a physician has cleared it")
                        .next("Record the medical clearance of the client, then resume the course.");
            case NoReviewDue _ ->
                Problem.of(409, "no-review-due", "There is nothing to look back on yet, or it was done")
                        .next("Read the course: reviewDue says when it is time.");
            case SpacingBroken broken ->
                Problem.of(422, "breaks-spacing", "The times are not as far apart as the course asks")
                        .field("times[" + broken.index() + "].start", "is too near to or too far from its neighbours")
                        .next("Choose times that a preview shows, or another spacing.");
        };
    }

    /** A visit that cannot be had, from 1, and all that speaks against it. */
    record ClashView(int number, String type, String title, List<?> reasons) {}
}
