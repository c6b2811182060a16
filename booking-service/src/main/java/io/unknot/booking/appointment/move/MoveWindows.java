package io.unknot.booking.appointment.move;

import io.unknot.booking.appointment.Booked;
import io.unknot.booking.appointment.Objection;
import io.unknot.booking.appointment.StateRefused.PlanPaused;
import io.unknot.booking.appointment.VisitCourses;
import io.unknot.booking.audit.By;
import io.unknot.booking.policy.RecentPolicies;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Until when clients may move what they have booked, on the terms it was booked on; staff may at any time. A visit of a
 * paused course comes no sooner, whoever moves it.
 */
@Component
class MoveWindows {

    private final RecentPolicies policies;
    private final VisitCourses courses;

    MoveWindows(RecentPolicies policies, VisitCourses courses) {
        this.policies = policies;
        this.courses = courses;
    }

    /** What speaks against moving it at all, if anything; or {@link PlanPaused}. */
    Mono<List<Objection>> objections(Booked booked, Instant to, Instant now, By by) {
        return requireNotSooner(booked, to).then(Mono.defer(() -> objections(booked, now, by)));
    }

    private Mono<Void> requireNotSooner(Booked booked, Instant to) {
        return Mono.just(booked)
                .filter(_ -> to.isBefore(booked.visit().visible().from()))
                .filterWhen(_ -> courses.isPaused(booked.id()))
                .flatMap(_ -> Mono.error(new PlanPaused(booked.id())));
    }

    private Mono<List<Objection>> objections(Booked booked, Instant now, By by) {
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
