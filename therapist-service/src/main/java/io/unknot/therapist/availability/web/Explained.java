package io.unknot.therapist.availability.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.unknot.schedule.Refusal;
import io.unknot.therapist.availability.search.ExplainTime.Explanation;
import java.util.List;

/** Every reason why a time is not offered; none when it is. */
record Explained(
        boolean offered,
        List<Reason> reasons,
        @Schema(format = "date-time") String start,
        @Schema(example = "2026-11-24T09:40") String localStart,
        @Schema(example = "+01:00") String offset,
        @Schema(example = "Europe/London") String zone) {

    /** A stable word for machines, and a sentence for people. */
    record Reason(@Schema(example = "off-grid") String code, String detail) {
        static Reason of(Refusal refusal) {
            return new Reason(refusal.code(), refusal.advice());
        }
    }

    static Explained of(Explanation explanation) {
        var start = WrittenTime.of(explanation.start(), explanation.zone());
        return new Explained(
                explanation.reasons().isEmpty(),
                explanation.reasons().stream().map(Reason::of).toList(),
                explanation.start().toString(),
                start.local(),
                start.offset(),
                explanation.zone().getId());
    }
}
