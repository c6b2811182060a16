package io.unknot.booking.appointment.claim;

import io.unknot.booking.appointment.Approval;
import io.unknot.booking.appointment.Visit;
import io.unknot.booking.audit.By;
import io.unknot.booking.policy.Policy;
import io.unknot.booking.screening.gate.Advice;
import java.time.Instant;
import java.util.List;

/**
 * The visit, the instant on the database's clock at which its claim was judged, the policy it was judged by, and the words
 * for the rules that were passed over, and what care the treatments need by the client's answers.
 */
public record Claimed(Visit visit, Instant now, Policy policy, List<String> passedOver, List<Advice> advice) {

    /** Staff who book have said yes already. */
    public Approval approvalOf(By by) {
        return policy.manualApproval() && !by.isStaff() ? Approval.BY_HAND : Approval.NOT_NEEDED;
    }
}
