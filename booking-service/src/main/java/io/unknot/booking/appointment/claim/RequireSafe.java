package io.unknot.booking.appointment.claim;

import io.unknot.booking.appointment.Part;
import io.unknot.booking.appointment.SafetyRefused;
import io.unknot.booking.appointment.Visit;
import io.unknot.booking.policy.Policies;
import io.unknot.booking.screening.gate.Gate;
import io.unknot.booking.screening.gate.Terms;
import io.unknot.booking.screening.gate.Verdict;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks whether a client's answers let them have a visit whose time is not claimed through {@link ClaimTime}. */
@Component
public class RequireSafe {

    private final ClaimGrounds grounds;
    private final Gate gate;
    private final Policies policies;

    RequireSafe(ClaimGrounds grounds, Gate gate, Policies policies) {
        this.grounds = grounds;
        this.gate = gate;
        this.policies = policies;
    }

    /** Nothing, or {@link SafetyRefused}: for a new visit. */
    public Mono<Void> require(Visit visit) {
        return policies.inForce(visit.clinicId(), visit.treatmentId())
                .flatMap(policy -> weigh(visit, Terms.of(policy)))
                .doOnNext(Weighed::require)
                .then();
    }

    /** What is to be said of a visit that was held or asked for, whose terms were met then, by what is answered now. */
    public Mono<Weighed> weigh(Visit known) {
        return weigh(known, Terms.OF_KNOWN_VISIT);
    }

    private Mono<Weighed> weigh(Visit visit, Terms terms) {
        var treatments =
                visit.parts().stream().map(Part::treatmentId).distinct().toList();
        return grounds.safety(visit.clientId(), treatments)
                .flatMap(ground -> gate.judge(ground.facts(), terms, ground.now())
                        .map(verdict -> new Weighed(ground.now(), verdict)));
    }

    /** The database's clock, read with the answers, and what they say. */
    public record Weighed(Instant now, Verdict verdict) {

        /** Nothing, or {@link SafetyRefused}. */
        public void require() {
            if (!verdict.concerns().isEmpty()) {
                throw new SafetyRefused(verdict.concerns());
            }
        }
    }
}
