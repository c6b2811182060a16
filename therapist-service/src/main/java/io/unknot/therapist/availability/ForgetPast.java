package io.unknot.therapist.availability;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Forgets what was taken once nobody can ask about it any more; what a visit was is booking-service's to remember. */
@Component
public final class ForgetPast {

    private static final Duration KEPT = Duration.ofDays(30);

    /** So that no statement takes long. */
    private static final int AT_ONCE = 1_000;

    private final Occupancies occupancies;
    private final InstantSource clock;

    ForgetPast(Occupancies occupancies, InstantSource clock) {
        this.occupancies = occupancies;
        this.clock = clock;
    }

    /** How many it forgot, of those that ended 30 days ago or longer; at most a thousand a call. */
    public Mono<Long> forget() {
        return Mono.defer(() -> occupancies.forget(clock.instant().minus(KEPT), AT_ONCE));
    }
}
