package io.unknot.booking.appointment.command;

import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.ClaimGrounds;
import io.unknot.booking.appointment.Part;
import io.unknot.booking.appointment.SafetyRefused;
import io.unknot.booking.appointment.Visit;
import io.unknot.booking.policy.Policies;
import io.unknot.booking.screening.gate.Gate;
import io.unknot.booking.screening.gate.Terms;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks whether a client's answers let them have a visit that is planned already. */
@Component
class RequireSafe {

    private final ClaimGrounds grounds;
    private final Gate gate;
    private final Policies policies;
    private final Appointments appointments;

    RequireSafe(ClaimGrounds grounds, Gate gate, Policies policies, Appointments appointments) {
        this.grounds = grounds;
        this.gate = gate;
        this.policies = policies;
        this.appointments = appointments;
    }

    /** Nothing, or {@link SafetyRefused}. */
    Mono<Void> require(Visit visit) {
        var treatments =
                visit.parts().stream().map(Part::treatmentId).distinct().toList();
        return Mono.zip(
                        grounds.safety(visit.clientId(), treatments),
                        policies.inForce(visit.clinicId(), visit.treatmentId()),
                        appointments.now())
                .flatMap(found -> gate.judge(found.getT1(), Terms.of(found.getT2()), found.getT3()))
                .filter(verdict -> !verdict.concerns().isEmpty())
                .flatMap(verdict -> Mono.error(new SafetyRefused(verdict.concerns())));
    }
}
