package io.unknot.booking.client.web;

import io.unknot.booking.client.Clients;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.access.Role;
import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who may know of a client, and what is said of one who is not there. */
@Component
public class KnownClients {

    private final Clients clients;

    KnownClients(Clients clients) {
        this.clients = clients;
    }

    /** A client knows only themselves; the front desk knows all. For everybody else there is no such client. */
    public static void requireMayKnow(Caller caller, UUID id) {
        switch (caller) {
            case Caller.Staff staff when isFrontDesk(staff) -> {}
            case Caller.Client(var own) when own.equals(id) -> {}
            case Caller.Client _, Caller.Staff _ -> throw unknown();
            case Caller.Visitor _, Caller.Operator _, Caller.Service _ -> Access.client(caller);
        }
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
                .next("Check the id.")
                .toException();
    }
}
