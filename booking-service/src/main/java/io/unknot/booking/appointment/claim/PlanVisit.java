package io.unknot.booking.appointment.claim;

import io.unknot.booking.appointment.plan.VisitPlan;
import io.unknot.booking.directory.RecentOffers;
import io.unknot.booking.policy.Policy;
import io.unknot.booking.policy.RecentPolicies;
import io.unknot.booking.screening.gate.Gate;
import io.unknot.booking.screening.gate.Verdict;
import io.unknot.booking.wish.Wish;
import io.unknot.schedule.Offer;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts together what a wish asks for, as clinic and policy offer it; the policy is that of its first part. */
@Component
class PlanVisit {

    private final RecentOffers offers;
    private final RecentPolicies policies;
    private final Gate gate;

    PlanVisit(RecentOffers offers, RecentPolicies policies, Gate gate) {
        this.offers = offers;
        this.policies = policies;
        this.gate = gate;
    }

    /** Signals unknown references. */
    Mono<Planned> plan(Claim claim, ClaimGround ground) {
        var wish = claim.wish();
        return offers(wish, ground)
                .zipWith(policies.find(ground.policyId(), wish.clinicId(), wish.treatmentId()))
                .flatMap(found -> judge(claim, ground, found.getT2())
                        .map(verdict -> Planned.of(wish, found.getT1(), found.getT2(), verdict)));
    }

    private Mono<Verdict> judge(Claim claim, ClaimGround ground, Policy policy) {
        return gate.judge(ground.safety(), claim.terms(policy), ground.now());
    }

    private Mono<List<Offer>> offers(Wish wish, ClaimGround ground) {
        var first = offers.offer(
                wish.clinicId(), wish.treatmentId(), wish.therapistId(), wish.length(), ground.directoryRevision());
        var further = Flux.fromIterable(wish.further())
                .concatMap(part -> offers.anew(wish.clinicId(), part.treatmentId(), part.therapistId(), part.length()));
        return Flux.concat(first, further).collectList();
    }

    /** A plan, the policy that has narrowed what is offered, and what the client's answers say of it. */
    record Planned(VisitPlan plan, Policy policy, Verdict safety) {
        static Planned of(Wish wish, List<Offer> offers, Policy policy, Verdict safety) {
            return new Planned(
                    VisitPlan.of(wish, offers.stream().map(policy::on).toList()), policy, safety);
        }
    }
}
