package io.unknot.booking.client.web;

import io.unknot.booking.audit.By;
import io.unknot.booking.client.Acquaintances;
import io.unknot.booking.client.Acquaintances.Met;
import io.unknot.booking.client.Circle;
import io.unknot.booking.client.Clients;
import io.unknot.booking.client.OpenForeignRecord;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.access.Role;
import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Who may know of a client, and what is said of one who is not there. A client knows only themselves. The front desk and
 * managers know who is new and who has visits at their clinics; anybody else's record they open for a reason. For
 * everybody else there is no such client.
 */
@Component
public class KnownClients {

    private final Clients clients;
    private final Acquaintances acquaintances;
    private final OpenForeignRecord openForeignRecord;

    KnownClients(Clients clients, Acquaintances acquaintances, OpenForeignRecord openForeignRecord) {
        this.clients = clients;
        this.acquaintances = acquaintances;
        this.openForeignRecord = openForeignRecord;
    }

    /** Completes when the caller may know who the client is: 404 {@code unknown-client} when not. */
    public Mono<Void> requireMayKnow(Caller caller, UUID id) {
        return Mono.defer(() -> switch (caller) {
            case Caller.Staff staff when isFrontDesk(staff) -> met(staff, id, Set.of(Met.HERE, Met.NOWHERE));
            case Caller.Client(var own) when own.equals(id) -> Mono.empty();
            case Caller.Client _, Caller.Staff _ -> Mono.error(KnownClients::unknown);
            case Caller.Visitor _, Caller.Operator _, Caller.Service _ -> refusedAsNoClient(caller);
        });
    }

    /** As {@link #requireMayKnow}, of how the client is: for therapists too who treat them, and for no clinic that has yet to. */
    public Mono<Void> requireMayKnowHealth(Caller caller, UUID id) {
        return Mono.defer(() -> switch (caller) {
            case Caller.Staff staff -> met(staff, id, Set.of(Met.HERE));
            case Caller.Client(var own) when own.equals(id) -> requireThere(id);
            case Caller.Client _ -> Mono.error(KnownClients::unknown);
            case Caller.Visitor _, Caller.Operator _, Caller.Service _ -> refusedAsNoClient(caller);
        });
    }

    /** A refusal for one who is not there. */
    public Mono<Void> requireThere(UUID id) {
        return clients.find(id).switchIfEmpty(refuse(id)).then();
    }

    private static Mono<Void> refusedAsNoClient(Caller caller) {
        return Mono.fromRunnable(() -> Access.client(caller));
    }

    private Mono<Void> met(Caller.Staff staff, UUID id, Set<Met> enough) {
        return acquaintances
                .met(id, Circle.of(staff))
                .filter(met -> !enough.contains(met))
                .flatMap(met -> met == Met.ONLY_ELSEWHERE && isFrontDesk(staff) ? openForeign(staff, id) : refuse(id));
    }

    private Mono<Void> openForeign(Caller.Staff staff, UUID id) {
        return Mono.deferContextual(context -> AccessReason.in(context)
                .map(reason -> openForeignRecord.open(id, By.of(staff).because(Optional.of(reason.text()))))
                .orElseGet(() -> Mono.error(KnownClients::unknown)));
    }

    /** Front desk or managers; a refusal for everybody else. */
    public static void requireFrontDesk(Caller caller) {
        if (!isFrontDesk(Access.anyStaff(caller))) {
            throw Problem.of(403, "not-allowed", "You may not do this")
                    .detail("This needs the front desk.")
                    .next("Log in as somebody who may.")
                    .toException();
        }
    }

    /** The refusal for a client who is not there: where they are now, when they were merged into another. */
    public <T> Mono<T> refuse(UUID id) {
        return Mono.defer(() -> clients.mergedInto(id))
                .map(into -> Problem.of(410, "client-merged", "This client is kept under another id now")
                        .next("Go on with the client named in mergedInto.")
                        .with("mergedInto", into)
                        .toException())
                .switchIfEmpty(Mono.fromSupplier(KnownClients::unknown))
                .flatMap(Mono::error);
    }

    private static boolean isFrontDesk(Caller.Staff staff) {
        return staff.roles().contains(Role.FRONT_DESK) || staff.manages();
    }

    /** That there is no such client. */
    public static ProblemException unknown() {
        return Problem.of(404, "unknown-client", "There is no such client")
                .next("Check the id; of another clinic's client say in X-Access-Reason why you open the record.")
                .toException();
    }
}
