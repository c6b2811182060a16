package io.unknot.notification.policy;

import io.unknot.notification.clinic.ClinicId;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** What was said of each clinic, and of the organisation, which is no clinic. */
public interface Policies {

    /** What they said themselves last. */
    Mono<PolicyValues> said(Optional<ClinicId> clinic);

    /** What holds for the clinic, whether it is known or not; says all but perhaps a sender's name. */
    Mono<PolicyValues> of(ClinicId clinic);

    /** Lets them say this from now on. What is planned already stays as it is. */
    Mono<Void> say(Optional<ClinicId> clinic, PolicyValues values);
}
