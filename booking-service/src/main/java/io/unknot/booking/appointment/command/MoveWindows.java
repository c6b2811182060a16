package io.unknot.booking.appointment.command;

import io.unknot.booking.appointment.Booked;
import io.unknot.booking.appointment.Objection;
import io.unknot.booking.audit.By;
import io.unknot.booking.policy.RecentPolicies;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Until when clients may move what they have booked, on the terms it was booked on; staff may at any time. */
@Component
class MoveWindows {

    private final RecentPolicies policies;

    MoveWindows(RecentPolicies policies) {
        this.policies = policies;
    }

    /** What speaks against moving it at all, if anything. */
    Mono<List<Objection>> objections(Booked booked, Instant now, By by) {
        if (by.isStaff()) {
            return Mono.just(List.of());
        }
        var visit = booked.visit();
        return policies.find(visit.policyId(), visit.clinicId(), visit.treatmentId())
                .map(policy -> policy.isTooLateToMove(visit.visible().from(), now)
                        ? List.of(Objection.TOO_LATE_TO_MOVE)
                        : List.of());
    }
}
