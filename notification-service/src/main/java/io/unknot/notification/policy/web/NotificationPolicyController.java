package io.unknot.notification.policy.web;

import io.unknot.notification.clinic.Clinic;
import io.unknot.notification.clinic.ClinicId;
import io.unknot.notification.clinic.Clinics;
import io.unknot.notification.policy.Policies;
import io.unknot.notification.policy.PolicyValues;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.access.Role;
import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemException;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What is sent and when, for managers. A PUT says all that is said; what it leaves out the next farther away says. */
@RestController
class NotificationPolicyController {

    private static final String OF_A_CLINIC = "/api/v1/clinics/{id}/notification-policy";
    private static final String OF_THE_ORGANISATION = "/api/v1/notification-policy";

    private final Policies policies;
    private final Clinics clinics;

    NotificationPolicyController(Policies policies, Clinics clinics) {
        this.policies = policies;
        this.clinics = clinics;
    }

    @GetMapping(OF_A_CLINIC)
    Mono<NotificationPolicyView> ofClinic(Caller caller, @PathVariable UUID id) {
        return known(caller, id).flatMap(clinic -> said(Optional.of(clinic)));
    }

    @PutMapping(OF_A_CLINIC)
    Mono<NotificationPolicyView> ofClinic(
            Caller caller, @PathVariable UUID id, @Valid @RequestBody NotificationPolicyBody body) {
        return known(caller, id).flatMap(clinic -> say(Optional.of(clinic), body.toValues()));
    }

    @GetMapping(OF_THE_ORGANISATION)
    Mono<NotificationPolicyView> ofOrganisation(Caller caller) {
        Access.anyManager(caller);
        return said(Optional.empty());
    }

    @PutMapping(OF_THE_ORGANISATION)
    Mono<NotificationPolicyView> ofOrganisation(Caller caller, @Valid @RequestBody NotificationPolicyBody body) {
        requireOrganisationAdmin(caller);
        return say(Optional.empty(), body.toValues());
    }

    private Mono<NotificationPolicyView> say(Optional<ClinicId> clinic, PolicyValues values) {
        return farther(clinic)
                .map(farther -> NotificationPolicyBody.requireInOrder(values, farther))
                .then(Mono.defer(() -> policies.say(clinic, values)))
                .then(Mono.defer(() -> said(clinic)));
    }

    private Mono<NotificationPolicyView> said(Optional<ClinicId> clinic) {
        return Mono.zip(policies.said(clinic), inForce(clinic))
                .map(found -> NotificationPolicyView.of(found.getT1(), found.getT2()));
    }

    private Mono<PolicyValues> inForce(Optional<ClinicId> clinic) {
        return clinic.map(policies::of).orElseGet(this::ofAll);
    }

    private Mono<PolicyValues> farther(Optional<ClinicId> clinic) {
        return clinic.isPresent() ? ofAll() : Mono.just(PolicyValues.OURS);
    }

    private Mono<PolicyValues> ofAll() {
        return policies.said(Optional.empty()).map(said -> said.or(PolicyValues.OURS));
    }

    private Mono<ClinicId> known(Caller caller, UUID id) {
        Access.manager(caller, id);
        return clinics.find(new ClinicId(id))
                .map(Clinic::id)
                .switchIfEmpty(Mono.error(NotificationPolicyController::unknownClinic));
    }

    private static ProblemException unknownClinic() {
        return Problem.of(404, "unknown-clinic", "There is no such clinic")
                .next("Take the id from a search; one made a moment ago may need a second to arrive.")
                .toException();
    }

    /** What speaks for every clinic is for those who run them all. */
    private static void requireOrganisationAdmin(Caller caller) {
        if (!Access.anyManager(caller).roles().contains(Role.ORGANISATION_ADMIN)) {
            throw Problem.of(403, "not-allowed", "You may not do this")
                    .detail("This needs an administrator of the organisation.")
                    .next("Log in as somebody who may.")
                    .toException();
        }
    }
}
