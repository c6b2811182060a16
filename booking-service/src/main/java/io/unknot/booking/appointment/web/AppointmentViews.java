package io.unknot.booking.appointment.web;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Cancelled;
import io.unknot.booking.appointment.Missed;
import io.unknot.booking.directory.RecentZones;
import io.unknot.booking.policy.NotedConsequence;
import io.unknot.booking.policy.NotedConsequence.Occasion;
import io.unknot.booking.policy.NotedConsequences;
import io.unknot.booking.policy.RecentPolicies;
import io.unknot.booking.policy.web.PolicyView;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows appointments with what is kept beside them: the clinic's zone, the policy in force, and what was noted of their end. */
@Component
public class AppointmentViews {

    private final RecentZones zones;
    private final RecentPolicies policies;
    private final NotedConsequences noted;

    AppointmentViews(RecentZones zones, RecentPolicies policies, NotedConsequences noted) {
        this.zones = zones;
        this.policies = policies;
        this.noted = noted;
    }

    public Mono<AppointmentView> of(Appointment appointment) {
        var visit = appointment.visit();
        return Mono.zip(
                        zones.of(visit.clinicId()),
                        policies.find(visit.policyId(), visit.clinicId(), visit.treatmentId()),
                        noted(appointment))
                .map(found -> AppointmentView.of(
                        appointment,
                        found.getT1(),
                        PolicyView.of(found.getT2()),
                        found.getT3().map(AppointmentView.ConsequenceView::of)));
    }

    /** Of another end than this one nothing counts any more. */
    private Mono<Optional<NotedConsequence>> noted(Appointment appointment) {
        return switch (appointment) {
            case Cancelled _ -> noted(appointment, Occasion.LATE_CANCEL);
            case Missed _ -> noted(appointment, Occasion.NO_SHOW);
            default -> Mono.just(Optional.empty());
        };
    }

    private Mono<Optional<NotedConsequence>> noted(Appointment appointment, Occasion occasion) {
        return noted.find(appointment.id())
                .filter(known -> known.occasion() == occasion)
                .singleOptional();
    }
}
