package io.unknot.booking.client.web;

import io.unknot.booking.client.Acquaintances;
import io.unknot.booking.client.Acquaintances.Met;
import io.unknot.booking.client.Circle;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.access.Proof;
import io.unknot.service.problem.Problem;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who may have everything about a client, or have it forgotten: the client, and managers of clinics that know them. */
@Component
public class Rights {

    /** Where a request without a body says why a manager wants it; in the address it would end up in logs. */
    public static final String REASON = AccessReason.HEADER;

    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 500;

    private final Acquaintances acquaintances;
    private final InstantSource clock;

    Rights(Acquaintances acquaintances, InstantSource clock) {
        this.acquaintances = acquaintances;
        this.clock = clock;
    }

    /** Completes for who may and has just proved who they are; for other clients and clinics there is no such client. */
    public Mono<Void> require(Caller caller, Proof proof, UUID id) {
        return switch (caller) {
            case Caller.Client(var own) when own.equals(id) -> fresh(caller, proof);
            case Caller.Client _ -> Mono.error(KnownClients.unknown());
            default -> ofManager(Access.anyManager(caller), proof, id);
        };
    }

    private Mono<Void> ofManager(Caller.Staff manager, Proof proof, UUID id) {
        var knows = manager.clinics().all()
                ? Mono.just(true)
                : acquaintances.met(id, Circle.of(manager)).map(met -> met == Met.HERE);
        return knows.filter(yes -> yes)
                .switchIfEmpty(Mono.error(KnownClients::unknown))
                .then(fresh(manager, proof));
    }

    private Mono<Void> fresh(Caller caller, Proof proof) {
        return Mono.fromRunnable(() -> Access.freshly(caller, proof, clock));
    }

    /** The reason a manager gives in this field or header; a refusal without one. */
    public static String reason(String field, @Nullable String given) {
        var length = given == null ? 0 : given.strip().length();
        if (given == null || length < SHORTEST_REASON || length > LONGEST_REASON) {
            throw Problem.of(400, "invalid-request", "Something in this request is not right")
                    .field(field, "must say why, in 3 to 500 characters")
                    .next("Correct the field named, then send it again.")
                    .toException();
        }
        return given.strip();
    }
}
