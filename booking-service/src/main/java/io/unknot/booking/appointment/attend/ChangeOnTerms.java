package io.unknot.booking.appointment.attend;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.BookingRefused.UnknownAppointment;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.appointment.Transition;
import io.unknot.booking.appointment.transition.Action;
import io.unknot.booking.appointment.transition.ChangeAppointment;
import io.unknot.booking.appointment.transition.RecordTransition;
import io.unknot.booking.audit.By;
import io.unknot.booking.policy.Consequence;
import io.unknot.booking.policy.NotedConsequence.Occasion;
import io.unknot.booking.policy.NotedConsequences;
import io.unknot.booking.policy.Policy;
import io.unknot.booking.policy.RecentPolicies;
import io.unknot.outbox.Writes;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** As {@link ChangeAppointment}, for commands that depend on the policy the appointment was made under. */
@Component
class ChangeOnTerms {

    private final Writes writes;
    private final Appointments appointments;
    private final RecentPolicies policies;
    private final RecordTransition recorder;
    private final NotedConsequences noted;

    ChangeOnTerms(
            Writes writes,
            Appointments appointments,
            RecentPolicies policies,
            RecordTransition recorder,
            NotedConsequences noted) {
        this.writes = writes;
        this.appointments = appointments;
        this.policies = policies;
        this.recorder = recorder;
        this.noted = noted;
    }

    /** The appointment as it now is. The clock is read after the lock is had, so the two agree. */
    Mono<Appointment> change(UUID id, Scope scope, Action action, By by, Decision decision) {
        return writes.write(appointments
                .lock(id, scope)
                .switchIfEmpty(Mono.error(() -> new UnknownAppointment(id)))
                .flatMap(appointment -> decide(appointment, decision))
                .flatMap(outcome ->
                        recorder.record(action, by, outcome.transition()).delayUntil(_ -> note(id, outcome))));
    }

    private Mono<Outcome> decide(Appointment appointment, Decision decision) {
        var visit = appointment.visit();
        return policies.find(visit.policyId(), visit.clinicId(), visit.treatmentId())
                .flatMap(policy -> appointments.now().map(now -> decision.decide(appointment, now, policy)));
    }

    private Mono<Void> note(UUID id, Outcome outcome) {
        return Mono.justOrEmpty(outcome.consequence())
                .filter(_ -> outcome.transition().fact().isPresent())
                .flatMap(follows -> noted.note(id, follows.occasion(), follows.what()));
    }

    /** What becomes of an appointment now, by a policy. */
    interface Decision {
        Outcome decide(Appointment appointment, Instant now, Policy policy);
    }

    /** The state a command leads to, and what follows for the client if it changes anything. */
    record Outcome(Transition transition, Optional<Follows> consequence) {
        static Outcome of(Transition transition) {
            return new Outcome(transition, Optional.empty());
        }
    }

    /** What follows, and for what. */
    record Follows(Occasion occasion, Consequence what) {}
}
