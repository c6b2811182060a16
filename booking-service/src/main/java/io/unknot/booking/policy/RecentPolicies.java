package io.unknot.booking.policy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Policies that were asked for lately. What held at an id never changes, so nothing of it ever grows old. */
@Component
public class RecentPolicies {

    private static final int MOST = 10_000;

    private final Policies policies;
    private final Cache<Question, Policy> recent =
            Caffeine.newBuilder().maximumSize(MOST).build();

    RecentPolicies(Policies policies) {
        this.policies = policies;
    }

    /** As {@link Policies#find}; of an id that is none yet, what is in force. */
    public Mono<Policy> find(long id, UUID clinicId, UUID treatmentId) {
        if (id <= 0) {
            return policies.inForce(clinicId, treatmentId);
        }
        var question = new Question(id, clinicId, treatmentId);
        var known = recent.getIfPresent(question);
        return known == null
                ? policies.find(id, clinicId, treatmentId).doOnNext(policy -> recent.put(question, policy))
                : Mono.just(known);
    }

    private record Question(long id, UUID clinicId, UUID treatmentId) {}
}
