package io.unknot.notification.policy;

import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.clinic.Clinic;
import io.unknot.notification.clinic.ClinicId;
import io.unknot.notification.clinic.Clinics;
import io.unknot.notification.message.owing.Timings;
import io.unknot.notification.message.when.Timing;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Timings as the policies have them. */
@Component
class PolicyTimings implements Timings {

    /** For as long as a clinic's own is not known: an hour or so beside what it will be. */
    private static final ZoneId SOME_ZONE = ZoneId.of("UTC");

    private final Policies policies;
    private final Clinics clinics;

    PolicyTimings(Policies policies, Clinics clinics) {
        this.policies = policies;
        this.clinics = clinics;
    }

    @Override
    public Mono<Timing> of(ClinicId clinic, ClientId client) {
        var zone = clinics.find(clinic).map(Clinic::zone).defaultIfEmpty(SOME_ZONE);
        return Mono.zip(policies.of(clinic), zone).map(found -> timing(found.getT1(), found.getT2()));
    }

    private static Timing timing(PolicyValues says, ZoneId zone) {
        return new Timing(
                zone,
                says.early(),
                says.late(),
                says.quietHours().flatMap(quiet -> quiet.in(zone)),
                says.reviewRequests().orElse(false));
    }
}
