package io.unknot.booking.board;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Part;
import io.unknot.booking.appointment.claim.ClaimGrounds;
import io.unknot.booking.policy.RecentPolicies;
import io.unknot.booking.preference.ClientPreferences;
import io.unknot.booking.preference.Preferences;
import io.unknot.booking.screening.gate.Gate;
import io.unknot.booking.screening.gate.GateFacts;
import io.unknot.booking.screening.gate.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads what therapists should know of the clients of a day's visits: of all of them at once. */
@Component
class ReadCare {

    private final ClaimGrounds grounds;
    private final Gate gate;
    private final RecentPolicies policies;
    private final ClientPreferences preferences;

    ReadCare(ClaimGrounds grounds, Gate gate, RecentPolicies policies, ClientPreferences preferences) {
        this.grounds = grounds;
        this.gate = gate;
        this.policies = policies;
        this.preferences = preferences;
    }

    /** By the visits' ids, of those that take place. */
    Mono<Map<UUID, Care>> of(List<Appointment> visits, Instant now) {
        var live = visits.stream().filter(Appointment::occupies).toList();
        var clients =
                live.stream().map(each -> each.visit().clientId()).distinct().toList();
        var treatments = live.stream()
                .flatMap(each -> each.visit().parts().stream())
                .map(Part::treatmentId)
                .distinct()
                .toList();
        if (live.isEmpty()) {
            return Mono.just(Map.of());
        }
        return Mono.zip(grounds.safety(clients, treatments), preferences.of(clients))
                .flatMap(found -> Flux.fromIterable(live)
                        .concatMap(each -> care(each, found.getT1(), found.getT2(), now))
                        .collectMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Mono<Map.Entry<UUID, Care>> care(
            Appointment appointment, Map<UUID, GateFacts> facts, Map<UUID, Preferences> liked, Instant now) {
        var visit = appointment.visit();
        return policies.find(visit.policyId(), visit.clinicId(), visit.treatmentId())
                .flatMap(policy -> Mono.justOrEmpty(facts.get(visit.clientId()))
                        .flatMap(known -> gate.judge(known, Terms.of(policy), now)))
                .map(verdict -> Map.entry(
                        appointment.id(),
                        Care.of(appointment, verdict, Optional.ofNullable(liked.get(visit.clientId())))));
    }
}
