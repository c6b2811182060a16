package io.unknot.notification.policy.web;

import io.unknot.notification.policy.PolicyValues;
import io.unknot.notification.policy.QuietTime;
import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a clinic or the organisation says, both ways. Reminders are minutes before a visit, 0 for none; quiet hours are
 * like {@code 21:00-07:00}, or {@code off}.
 */
record NotificationPolicyBody(
        @Nullable @Min(0) @Max(86_400) Integer earlyReminderMinutes,
        @Nullable @Min(0) @Max(86_400) Integer lateReminderMinutes,
        @Nullable @Size(max = 11) String quietHours,
        @Nullable Boolean reviewRequests,

        @Nullable
        @Size(min = 1, max = 60)
        @Pattern(regexp = "[^\\p{Cc}\\p{Zl}\\p{Zp}]*\\S[^\\p{Cc}\\p{Zl}\\p{Zp}]*", message = "must be on one line")
        String senderName) {

    static NotificationPolicyBody of(PolicyValues values) {
        return new NotificationPolicyBody(
                values.earlyReminderMinutes().orElse(null),
                values.lateReminderMinutes().orElse(null),
                values.quietHours().map(QuietTime::words).orElse(null),
                values.reviewRequests().orElse(null),
                values.senderName().orElse(null));
    }

    /** A 400 when the quiet hours are none. */
    PolicyValues toValues() {
        return new PolicyValues(
                Optional.ofNullable(earlyReminderMinutes),
                Optional.ofNullable(lateReminderMinutes),
                Optional.ofNullable(quietHours).map(NotificationPolicyBody::quietTime),
                Optional.ofNullable(reviewRequests),
                Optional.ofNullable(senderName));
    }

    /** The values; a 400 when, with what farther levels say, the late reminder would come before the early one. */
    static PolicyValues requireInOrder(PolicyValues values, PolicyValues farther) {
        var both = values.or(farther);
        var inOrder = both.early()
                .flatMap(early -> both.late().map(late -> late.minutes() < early.minutes()))
                .orElse(true);
        if (!inOrder) {
            throw wrong("lateReminderMinutes", "must be fewer than those of the early reminder");
        }
        return values;
    }

    private static QuietTime quietTime(String words) {
        try {
            return QuietTime.of(words);
        } catch (IllegalArgumentException e) {
            throw wrong("quietHours", String.valueOf(e.getMessage()));
        }
    }

    private static ProblemException wrong(String field, String reason) {
        return Problem.of(400, "invalid-request", "Something in this request is not right")
                .field(field, reason)
                .next("Correct the field named, then send it again.")
                .toException();
    }
}
