package io.unknot.therapist.transfer;

import io.unknot.service.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a line of a file, the first of which is 1. Without a field it is about the line as a whole. */
public record Complaint(int line, @Nullable String field, String reason) {

    /** What would have been said of the line if it had come alone. */
    public static List<Complaint> of(int line, Problem problem) {
        if (problem.errors().isEmpty()) {
            var detail = problem.detail();
            return List.of(new Complaint(line, null, detail == null ? problem.title() : detail));
        }
        return problem.errors().stream()
                .map(error -> new Complaint(line, error.field(), error.reason()))
                .toList();
    }
}
