package io.unknot.booking.policy.web;

import io.unknot.booking.audit.By;
import io.unknot.booking.directory.Directory;
import io.unknot.booking.directory.UnknownEntry;
import io.unknot.booking.policy.ChangePolicy;
import io.unknot.booking.policy.Level;
import io.unknot.booking.policy.Policies;
import io.unknot.booking.policy.PolicyValues;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.access.Role;
import io.unknot.service.problem.Problem;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What each level says, for managers, and what holds of it, for everybody. A PUT says all that the level says. */
@RestController
@RequestMapping("/api/v1/policies")
class PolicyController {

    private final Policies policies;
    private final ChangePolicy changePolicy;
    private final Directory directory;

    PolicyController(Policies policies, ChangePolicy changePolicy, Directory directory) {
        this.policies = policies;
        this.changePolicy = changePolicy;
        this.directory = directory;
    }

    /** What holds for a treatment at a clinic from now on; 404 for one that is not known. */
    @GetMapping("/effective")
    Mono<PolicyView> effective(@RequestParam UUID clinic, @RequestParam UUID treatment) {
        return requireKnown(Level.of(clinic, treatment))
                .then(Mono.defer(() -> policies.inForce(clinic, treatment)))
                .map(PolicyView::of);
    }

    @GetMapping("/organisation")
    Mono<PolicyBody> organisation(Caller caller) {
        Access.anyManager(caller);
        return said(Level.ORGANISATION);
    }

    @PutMapping("/organisation")
    Mono<PolicyBody> organisation(Caller caller, @Valid @RequestBody PolicyBody body) {
        requireOrganisationAdmin(caller);
        return change(Level.ORGANISATION, body.toWholeValues(), By.of(caller));
    }

    @GetMapping("/clinics/{id}")
    Mono<PolicyBody> clinic(Caller caller, @PathVariable UUID id) {
        Access.manager(caller, id);
        return said(Level.ofClinic(id));
    }

    @PutMapping("/clinics/{id}")
    Mono<PolicyBody> clinic(Caller caller, @PathVariable UUID id, @Valid @RequestBody PolicyBody body) {
        Access.manager(caller, id);
        return change(Level.ofClinic(id), body.toValues(), By.of(caller));
    }

    @GetMapping("/treatments/{id}")
    Mono<PolicyBody> treatment(Caller caller, @PathVariable UUID id) {
        Access.anyManager(caller);
        return said(Level.ofTreatment(id));
    }

    @PutMapping("/treatments/{id}")
    Mono<PolicyBody> treatment(Caller caller, @PathVariable UUID id, @Valid @RequestBody PolicyBody body) {
        requireOrganisationAdmin(caller);
        return change(Level.ofTreatment(id), body.toValues(), By.of(caller));
    }

    @GetMapping("/clinics/{clinic}/treatments/{treatment}")
    Mono<PolicyBody> both(Caller caller, @PathVariable UUID clinic, @PathVariable UUID treatment) {
        Access.manager(caller, clinic);
        return said(Level.of(clinic, treatment));
    }

    @PutMapping("/clinics/{clinic}/treatments/{treatment}")
    Mono<PolicyBody> both(
            Caller caller,
            @PathVariable UUID clinic,
            @PathVariable UUID treatment,
            @Valid @RequestBody PolicyBody body) {
        Access.manager(caller, clinic);
        return change(Level.of(clinic, treatment), body.toValues(), By.of(caller));
    }

    private Mono<PolicyBody> said(Level level) {
        return requireKnown(level)
                .then(Mono.defer(() -> policies.newest(level)))
                .map(PolicyBody::of);
    }

    private Mono<PolicyBody> change(Level level, PolicyValues values, By by) {
        return requireKnown(level)
                .then(Mono.defer(() -> changePolicy.change(level, values, by)))
                .map(PolicyBody::of);
    }

    private Mono<Void> requireKnown(Level level) {
        return Mono.justOrEmpty(level.clinicId())
                .flatMap(clinic -> directory.requireKnown("clinic", clinic))
                .then(Mono.justOrEmpty(level.treatmentId())
                        .flatMap(treatment -> directory.requireKnown("treatment", treatment)))
                .onErrorMap(UnknownEntry.class, PolicyController::unknown);
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

    private static Throwable unknown(UnknownEntry unknown) {
        return Problem.of(404, "unknown-" + unknown.kind(), "There is no such " + unknown.kind())
                .next("Take the id from a search; one made a moment ago may need a second to arrive.")
                .toException();
    }
}
