package io.unknot.notification.policy;

import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.clinic.Clinic;
import io.unknot.notification.clinic.ClinicId;
import io.unknot.notification.clinic.Clinics;
import io.unknot.notification.message.owing.Manner;
import io.unknot.notification.message.owing.Manners;
import io.unknot.notification.message.when.Timing;
import io.unknot.notification.preference.AllowedChannels;
import io.unknot.notification.preference.Preference;
import io.unknot.notification.preference.Preferences;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Manners as the policies have them; when clients are left alone, and how they are reached, they may say themselves. */
@Component
class PolicyManners implements Manners {

    /** For as long as a clinic's own is not known: an hour or so beside what it will be. */
    private static final ZoneId SOME_ZONE = ZoneId.of("UTC");

    private final Policies policies;
    private final Clinics clinics;
    private final Preferences preferences;
    private final AllowedChannels channels;

    PolicyManners(Policies policies, Clinics clinics, Preferences preferences, AllowedChannels channels) {
        this.policies = policies;
        this.clinics = clinics;
        this.preferences = preferences;
        this.channels = channels;
    }

    @Override
    public Mono<Manner> of(ClinicId clinic, ClientId client) {
        var zone = clinics.find(clinic).map(Clinic::zone).defaultIfEmpty(SOME_ZONE);
        return Mono.zip(policies.of(clinic), zone, preferences.of(client)).map(found -> {
            var said = found.getT3().preference();
            return new Manner(timing(found.getT1(), found.getT2(), said), kinds -> channels.of(client, said, kinds));
        });
    }

    private static Timing timing(PolicyValues says, ZoneId zone, Preference wish) {
        var usual = says.quietHours().flatMap(quiet -> quiet.in(wish.zone().orElse(zone)));
        return new Timing(
                zone,
                says.early(),
                says.late(),
                wish.quietHours(zone).or(() -> usual),
                says.reviewRequests().orElse(false));
    }
}
