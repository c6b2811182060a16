package io.unknot.booking.screening.web;

import io.unknot.booking.screening.ScreeningRefused;
import io.unknot.booking.screening.ScreeningRefused.OutdatedQuestions;
import io.unknot.booking.screening.ScreeningRefused.WrongAnswers;
import io.unknot.service.problem.Problem;

/** Each refusal of answers as a problem of its own. */
final class ScreeningProblems {

    private ScreeningProblems() {}

    static RuntimeException of(ScreeningRefused refused) {
        return switch (refused) {
            case OutdatedQuestions outdated ->
                Problem.of(409, "questionnaire-outdated", "The questions have changed since they were read")
                        .next("Read GET /api/v1/questionnaire and answer that.")
                        .with("version", outdated.newest())
                        .toException();
            case WrongAnswers wrong -> {
                var problem = Problem.of(400, "invalid-request", "Something in these answers is not right")
                        .next("Answer every question with one of its answers.");
                for (var objection : wrong.objections().entrySet()) {
                    problem = problem.field("answers." + objection.getKey(), objection.getValue());
                }
                yield problem.toException();
            }
        };
    }
}
