package io.unknot.booking.appointment.web.refusal;

import io.unknot.booking.appointment.SafetyRefused;
import io.unknot.booking.screening.gate.Concern.Contraindicated;
import io.unknot.booking.screening.gate.Concern.RedFlag;
import io.unknot.booking.screening.gate.Concern.ScreeningMissing;
import io.unknot.booking.screening.gate.Concern.ScreeningOutdated;
import io.unknot.booking.screening.questionnaire.Urgency;
import io.unknot.service.problem.Problem;

/** What a client is to do whose answers, or the want of them, speak against a visit. It names no answer. */
final class SafetyProblems {

    private SafetyProblems() {}

    /** What cannot be passed over comes first. */
    static Problem of(SafetyRefused refused) {
        var first = refused.concerns().stream()
                .filter(RedFlag.class::isInstance)
                .findFirst()
                .or(() -> refused.concerns().stream()
                        .filter(Contraindicated.class::isInstance)
                        .findFirst())
                .orElseGet(() -> refused.concerns().getFirst());
        var problem = switch (first) {
            case RedFlag(var urgency) ->
                Problem.of(409, "red-flag", "By these answers a physician should be seen before a visit")
                        .next(
                                urgency == Urgency.EMERGENCY
                                        ? "See a physician now, or call the emergency number."
                                        : "See a physician first; a manager of the clinic can record what they say.")
                        .with("urgency", urgency.word());
            case Contraindicated _ ->
                Problem.of(409, "contraindicated", "By these answers this treatment is not suitable now")
                        .next("Choose one of the treatments in instead if there are any, or call the clinic.");
            case ScreeningMissing _ ->
                Problem.of(409, "screening-missing", "The safety questions have not been answered yet")
                        .next("Answer them: GET /api/v1/questionnaire, then POST /api/v1/clients/{id}/screenings.");
            case ScreeningOutdated _ ->
                Problem.of(409, "screening-outdated", "The answers to the safety questions are out of date")
                        .next("Answer them again: GET /api/v1/questionnaire, then POST"
                                + " /api/v1/clients/{id}/screenings.");
        };
        return problem.with("reasons", refused.objections());
    }
}
