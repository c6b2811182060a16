package io.unknot.booking.careplan.web;

import io.unknot.service.problem.Problem;

/** What is not right with a request for a course. */
final class InvalidCourse {

    private InvalidCourse() {}

    static RuntimeException field(String field, String reason) {
        return Problem.of(400, "invalid-request", "Something in this request is not right")
                .field(field, reason)
                .next("Correct the field named, then send it again.")
                .toException();
    }
}
