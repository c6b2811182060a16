package io.unknot.booking.appointment.take;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Approval;
import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.appointment.Visit;
import io.unknot.booking.appointment.transition.Action;
import io.unknot.booking.audit.By;
import io.unknot.booking.policy.RecentPolicies;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Turns a hold into a booking while it lasts; never one that has expired, and none that is confirmed expires. An offer of
 * the waitlist is taken so as well.
 */
@Component
public class ConfirmHold {

    private final SellKept sell;
    private final RecentPolicies policies;

    ConfirmHold(SellKept sell, RecentPolicies policies) {
        this.sell = sell;
        this.policies = policies;
    }

    /** The booked appointment, or the requested one where the clinic approves by hand and no staff confirm; or a {@link BookingRefused}. */
    public Mono<Appointment> confirm(UUID id, Scope scope, By by) {
        return sell.sell(
                id,
                scope,
                Action.CONFIRM,
                by,
                (held, now) -> approvalOf(held.visit(), by).map(approval -> held.confirm(now, approval)));
    }

    private Mono<Approval> approvalOf(Visit visit, By by) {
        return policies.find(visit.policyId(), visit.clinicId(), visit.treatmentId())
                .map(policy -> policy.manualApproval() && !by.isStaff() ? Approval.BY_HAND : Approval.NOT_NEEDED);
    }
}
