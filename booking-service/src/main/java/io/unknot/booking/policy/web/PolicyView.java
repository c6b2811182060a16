package io.unknot.booking.policy.web;

import io.unknot.booking.policy.Policy;
import io.unknot.booking.policy.PolicyValues;
import java.time.temporal.ChronoUnit;

/**
 * What holds for a treatment at a clinic, as callers see it; each value is described at {@link PolicyValues}. Where the
 * clinic's own notice or horizon is stricter, that holds.
 */
public record PolicyView(
        long id,
        long noticeMinutes,
        int horizonDays,
        long cancelUntilMinutes,
        long moveUntilMinutes,
        ConsequenceBody lateCancel,
        ConsequenceBody noShow,
        boolean manualApproval,
        boolean depositRequired,
        int openBookingsCap,
        String screening,
        int screeningValidDays) {

    static String screening(boolean required) {
        return required ? "required" : "none";
    }

    public static PolicyView of(Policy policy) {
        return new PolicyView(
                policy.id(),
                policy.notice().toMinutes(),
                Math.toIntExact(policy.horizon().get(ChronoUnit.DAYS)),
                policy.cancelUntil().toMinutes(),
                policy.moveUntil().toMinutes(),
                ConsequenceBody.of(policy.lateCancel()),
                ConsequenceBody.of(policy.noShow()),
                policy.manualApproval(),
                policy.depositRequired(),
                policy.openBookingsCap(),
                screening(policy.screeningRequired()),
                Math.toIntExact(policy.screeningValid().get(ChronoUnit.DAYS)));
    }
}
