package io.unknot.booking.policy.web;

import io.unknot.booking.policy.PolicyValues;
import io.unknot.booking.policy.PolicyVersion;
import io.unknot.service.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a level says, both ways; a value that is left out is said by the next level farther away. On the way in version is
 * passed over; on the way out 0 is a level that never spoke.
 */
record PolicyBody(
        @Nullable Long version,
        @Nullable @Min(0) @Max(20_160) Integer noticeMinutes,
        @Nullable @Min(1) @Max(730) Integer horizonDays,
        @Nullable @Min(0) @Max(20_160) Integer cancelUntilMinutes,
        @Nullable @Min(0) @Max(20_160) Integer moveUntilMinutes,
        @Nullable @Valid ConsequenceBody lateCancel,
        @Nullable @Valid ConsequenceBody noShow,
        @Nullable Boolean manualApproval,
        @Nullable Boolean depositRequired,
        @Nullable @Min(1) @Max(200) Integer openBookingsCap,

        @Nullable @Pattern(regexp = "required|none", message = "must be required or none")
        String screening,

        @Nullable @Min(1) @Max(730) Integer screeningValidDays) {

    static PolicyBody of(PolicyVersion said) {
        var values = said.values();
        return new PolicyBody(
                said.version(),
                values.noticeMinutes().orElse(null),
                values.horizonDays().orElse(null),
                values.cancelUntilMinutes().orElse(null),
                values.moveUntilMinutes().orElse(null),
                values.lateCancel().map(ConsequenceBody::of).orElse(null),
                values.noShow().map(ConsequenceBody::of).orElse(null),
                values.manualApproval().orElse(null),
                values.depositRequired().orElse(null),
                values.openBookingsCap().orElse(null),
                values.screeningRequired().map(PolicyView::screening).orElse(null),
                values.screeningValidDays().orElse(null));
    }

    PolicyValues toValues() {
        return new PolicyValues(
                Optional.ofNullable(noticeMinutes),
                Optional.ofNullable(horizonDays),
                Optional.ofNullable(cancelUntilMinutes),
                Optional.ofNullable(moveUntilMinutes),
                Optional.ofNullable(lateCancel).map(body -> body.toConsequence("lateCancel")),
                Optional.ofNullable(noShow).map(body -> body.toConsequence("noShow")),
                Optional.ofNullable(manualApproval),
                Optional.ofNullable(depositRequired),
                Optional.ofNullable(openBookingsCap),
                Optional.ofNullable(screening).map("required"::equals),
                Optional.ofNullable(screeningValidDays));
    }

    /** The organisation has nobody farther away to say it: a 400 that names every value left out. */
    PolicyValues toWholeValues() {
        var missing = Stream.of(
                        missing("noticeMinutes", noticeMinutes),
                        missing("horizonDays", horizonDays),
                        missing("cancelUntilMinutes", cancelUntilMinutes),
                        missing("moveUntilMinutes", moveUntilMinutes),
                        missing("lateCancel", lateCancel),
                        missing("noShow", noShow),
                        missing("manualApproval", manualApproval),
                        missing("depositRequired", depositRequired),
                        missing("openBookingsCap", openBookingsCap),
                        missing("screening", screening),
                        missing("screeningValidDays", screeningValidDays))
                .flatMap(Optional::stream)
                .toList();
        if (!missing.isEmpty()) {
            var problem = Problem.of(400, "invalid-request", "Something in this request is not right")
                    .next("Say every value: there is no level above the organisation.");
            for (var field : missing) {
                problem = problem.field(field, "must be given");
            }
            throw problem.toException();
        }
        return toValues();
    }

    private static Optional<String> missing(String field, @Nullable Object value) {
        return value == null ? Optional.of(field) : Optional.empty();
    }
}
